package org.rapportcrm.app.notification;

import java.time.Duration;
import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.settings.SettingRules;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;

/** What notifications add to the console. */
public class NotificationFeature implements RapportPlugin {

  private static final String USE = "console.use";

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("notifications", "notifications.title", USE),
        new Page("notifications.json", "notifications.title", USE));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind(
            "core.notifications", "notifications.job", Duration.ofMinutes(20), Digests.class),
        new JobKind("core.tokens", "tokens.job", Duration.ofHours(6), TokenWarnings.class));
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(
        Setting.of("notifications.days", "notifications.days", Type.WHOLE_NUMBER, "90")
            .with(SettingRules.none().between("1", "3650").in("settings.group.notifications")));
  }
}
