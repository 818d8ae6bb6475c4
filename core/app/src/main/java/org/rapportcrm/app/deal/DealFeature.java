package org.rapportcrm.app.deal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.api.settings.SettingRules;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.api.webhook.WebhookKind;

/** What deals add to the console. */
public class DealFeature implements RapportPlugin {

  private static final String READ = "deals.read";
  private static final String WRITE = "deals.write";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(Section.RELATIONSHIPS, "deals.title", "briefcase", "/console/deals", READ));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("deals", "deals.title", READ),
        new Page("deal", "deals.deal", READ),
        new Page("deal-edit", "deals.edit", WRITE),
        new Page("renewals", "renewals.title", READ));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind("core.renewals", "renewals.remind", Duration.ofHours(1), RenewalTasks.class));
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(
        Setting.of(
                RenewalTasks.NOTICE,
                "renewals.notice",
                Type.WHOLE_NUMBER,
                RenewalTasks.USUAL_NOTICE)
            .with(SettingRules.none().between("1", "365")));
  }

  @Override
  public List<Class<? extends SearchSource>> searchSources() {
    return List.of(DealSearch.class);
  }

  @Override
  public List<WebhookKind> webhookKinds() {
    return DealTelling.KINDS;
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(READ, "deals.may-read", Set.of(Roles.MARKETING, Roles.SALES, Roles.VIEWER)),
        new Capability(WRITE, "deals.may-write", Set.of(Roles.SALES)));
  }
}
