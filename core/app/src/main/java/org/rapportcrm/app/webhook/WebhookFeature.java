package org.rapportcrm.app.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.settings.SettingRules;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.api.webhook.WebhookKind;

/** What webhooks add: their pages, their right, and the kinds that the core itself tells. */
public class WebhookFeature implements RapportPlugin {

  /** The right to set webhooks up and to read their log. */
  public static final String MANAGE = "webhooks.manage";

  private static final String GROUP = "settings.group.webhooks";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(Section.SYSTEM, "webhooks.title", "bolt", "/console/webhooks", MANAGE));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("webhooks", "webhooks.title", MANAGE),
        new Page("webhook", "webhooks.one", MANAGE),
        new Page("webhook-log", "webhooks.log", MANAGE),
        new Page("webhook-message", "webhooks.message", MANAGE));
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(new Capability(MANAGE, "webhooks.mayManage", Set.of()));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind(
            "core.webhookCleanup", "webhooks.job", Duration.ofHours(24), WebhookCleanup.class));
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(
        Setting.of("webhooks.days", "webhooks.days", Type.WHOLE_NUMBER, "30")
            .with(SettingRules.none().between("1", "365").in(GROUP)),
        Setting.of("webhooks.private", "webhooks.private", Type.YES_NO, "false")
            .with(SettingRules.none().in(GROUP)));
  }

  @Override
  public List<WebhookKind> webhookKinds() {
    return Stream.of(
            "contact.created",
            "contact.changed",
            "contact.deleted",
            "contact.merged",
            "contact.merge.undone",
            "contact.erased",
            "company.merged",
            "company.merge.undone",
            "purchase.recorded",
            "purchase.refunded",
            "interaction.recorded")
        .map(id -> new WebhookKind(id, "webhooks.kind." + id))
        .toList();
  }
}
