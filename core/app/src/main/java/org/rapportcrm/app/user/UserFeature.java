package org.rapportcrm.app.user;

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
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.api.settings.SettingRules;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.audit.AuditSealing;
import org.rapportcrm.app.security.Capabilities;
import org.rapportcrm.app.security.StrongRoles;
import org.rapportcrm.app.security.limit.RateLimits;
import org.rapportcrm.app.security.openid.OpenIdSchema;
import org.rapportcrm.app.security.signin.PurgeJob;

/** Users, roles and the audit log. */
public class UserFeature implements RapportPlugin {

  private static final String MANAGE = "users.manage";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(Section.SYSTEM, "security.users", "users", "/console/users", MANAGE),
        new MenuEntry(Section.SYSTEM, "security.roles", "key", "/console/roles", MANAGE),
        new MenuEntry(Section.SYSTEM, "security.audit", "history", "/console/audit", MANAGE));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("users", "security.users", MANAGE),
        new Page("user", "security.user", MANAGE),
        new Page("user-leave", "users.leave", MANAGE),
        new Page("roles", "security.roles", MANAGE),
        new Page("audit", "security.audit", MANAGE));
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(
            "console.use",
            "security.capability.console",
            Set.of(Roles.MARKETING, Roles.SALES, Roles.SERVICE, Roles.VIEWER)),
        new Capability(MANAGE, "security.capability.users", Set.of()));
  }

  @Override
  public SettingsSchema settings() {
    Stream<Setting> own =
        Stream.of(
            new Setting(StrongRoles.SETTING, "factor.roles", Type.SEVERAL, "", Capabilities.ROLES)
                .with(SettingRules.none().in("factor.settings")),
            limit(RateLimits.PER_TOKEN, "security.limit.token", RateLimits.USUAL_PER_TOKEN),
            limit(RateLimits.PER_ADDRESS, "security.limit.address", RateLimits.USUAL_PER_ADDRESS));
    return new SettingsSchema(Stream.concat(own, OpenIdSchema.settings()).toList());
  }

  private static Setting limit(String name, String key, int usual) {
    return Setting.of(name, key, Type.WHOLE_NUMBER, String.valueOf(usual))
        .with(SettingRules.none().between("0", "100000000").in("security.limit.group"));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind("core.purge", "security.purge", Duration.ofHours(1), PurgeJob.class),
        new JobKind(
            "core.audit-seal", "security.audit.sealing", Duration.ofHours(1), AuditSealing.class));
  }
}
