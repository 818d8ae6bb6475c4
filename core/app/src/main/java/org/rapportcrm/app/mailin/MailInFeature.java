package org.rapportcrm.app.mailin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.ContactTab;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.api.settings.SettingRules;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;

/** What mail in adds: mailboxes, mails on timelines, answering. */
public class MailInFeature implements RapportPlugin {

  /** The right to have mailboxes of one's own, and to write to contacts as oneself. */
  public static final String OWN = "mailboxes.own";

  /** The right to set up shared mailboxes. */
  public static final String MANAGE = "mailboxes.manage";

  private static final String GROUP = "settings.group.mailin";

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry(Section.SYSTEM, "mailin.title", "at", "/console/mailboxes", OWN));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("mailboxes", "mailin.title", OWN),
        new Page("mailbox", "mailin.box", OWN),
        new Page("mail-thread", "mailin.thread", "interactions.read"),
        new Page("mail-write", "mailin.write", OWN));
  }

  @Override
  public List<ContactTab> contactTabs() {
    return List.of(
        new ContactTab(
            "mail", "mailin.tab", "envelope", "/console/contact-mail.xhtml", "interactions.read"));
  }

  @Override
  public List<TimelineKind> timelineKinds() {
    return MailEntries.KINDS;
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(OWN, "mailin.may-own", Set.of(Roles.MARKETING, Roles.SALES, Roles.SERVICE)),
        new Capability(MANAGE, "mailin.may-manage", Set.of()));
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(
        Setting.of("mailin.seconds", "mailin.seconds", Type.WHOLE_NUMBER, "60")
            .with(SettingRules.none().between("15", "86400").in(GROUP)),
        Setting.of("mailin.private", "mailin.private", Type.YES_NO, "false")
            .with(SettingRules.none().in(GROUP)));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind("core.mailInCleanup", "mailin.job", Duration.ofHours(24), MailCleanup.class));
  }

  @Override
  public Optional<Class<? extends PersonalData>> personalData() {
    return Optional.of(MailPrivacy.class);
  }
}
