package org.rapportcrm.app.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.health.HealthCheck;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.api.webhook.WebhookKind;
import org.rapportcrm.app.delivery.engine.MessageTelling;

/** What sending adds: the outbox, the mail server's page, the settings of mail. */
public final class DeliveryFeature implements RapportPlugin {

  /** The right to see what was sent. */
  public static final String READ = "mail.read";

  /** The right to change how mail is sent. */
  public static final String MANAGE = "mail.manage";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(Section.SYSTEM, "delivery.outbox.title", "inbox", "/console/outbox", READ),
        new MenuEntry(Section.SYSTEM, "mail.title", "send", "/console/mail", MANAGE));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("outbox", "delivery.outbox.title", READ),
        new Page("outbox-message", "delivery.outbox.message", READ),
        new Page("outbox-frame", "delivery.outbox.frame", READ),
        new Page("contact-policy", "mail.policy.title", MANAGE),
        new Page("mail", "mail.title", MANAGE));
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(READ, "mail.mayRead", Set.of(Roles.MARKETING, Roles.SERVICE, Roles.VIEWER)),
        new Capability(MANAGE, "mail.mayManage", Set.of(Roles.MARKETING)));
  }

  @Override
  public List<TimelineKind> timelineKinds() {
    return List.of(
        new TimelineKind(DeliveryTimeline.SENT, "delivery.kind.sent", "envelope", false),
        new TimelineKind("message.clicked", "delivery.kind.clicked", "link", false));
  }

  @Override
  public List<WebhookKind> webhookKinds() {
    return MessageTelling.kinds();
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(
        text("mail.fromName"),
        text("mail.fromAddress"),
        text("mail.replyTo"),
        text("mail.postalAddress"),
        text("mail.colour"),
        text("mail.bounceDomain"),
        Setting.of("mail.signed", "mail.signed", Type.YES_NO, "true"),
        whole("mail.connections", "8"),
        whole("mail.perSecond", "0"),
        whole("mail.perHour", "0"),
        whole("mail.capMessages", "0"),
        whole("mail.capDays", "7"),
        whole("mail.cap.marketing.messages", "0"),
        whole("mail.cap.marketing.days", "7"),
        whole("mail.cap.feedback.messages", "0"),
        whole("mail.cap.feedback.days", "7"),
        whole("mail.cap.loyalty.messages", "0"),
        whole("mail.cap.loyalty.days", "7"),
        text("mail.quietHours"),
        whole("mail.outboxDays", "30"));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind(
            "core.mailCleanup",
            "delivery.job.cleanup",
            Duration.ofHours(24),
            DeliveryCleanup.class));
  }

  @Override
  public Optional<Class<? extends PersonalData>> personalData() {
    return Optional.of(DeliveryPrivacy.class);
  }

  @Override
  public List<Class<? extends HealthCheck>> healthChecks() {
    return List.of(MailHealth.class);
  }

  private static Setting text(String name) {
    return Setting.of(name, name, Type.TEXT, null);
  }

  private static Setting whole(String name, String otherwise) {
    return Setting.of(name, name, Type.WHOLE_NUMBER, otherwise);
  }
}
