package org.rapportcrm.app.web;

import java.util.List;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.api.settings.SettingRules;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.plugin.breaker.Breakers;
import org.rapportcrm.app.plugin.guard.Budget;
import org.rapportcrm.app.text.ZoneNames;

/** The pages with which an administrator runs the installation, and the site's settings. */
public class SystemFeature implements RapportPlugin {

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        entry("jobs.title", "cog", "/console/jobs", "jobs.read"),
        entry("plugins.title", "box", "/console/plugins", "plugins.manage"),
        entry("themes.title", "palette", "/console/themes", "settings.manage"),
        entry("settings.title", "sliders-h", "/console/settings", "settings.manage"));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("jobs", "jobs.title", "jobs.read"),
        new Page("plugins", "plugins.title", "plugins.manage"),
        new Page("plugin", "plugins.title", "plugins.manage"),
        new Page("extension-points", "plugins.points", "plugins.manage"),
        new Page("undelivered", "plugins.undelivered", "plugins.manage"),
        new Page("plugin-plan", "changes.plan", "plugins.manage"),
        new Page("plugin-change", "changes.title", "plugins.manage"),
        new Page("plugin-change.json", "changes.title", "plugins.manage"),
        new Page("plugin-remove", "changes.remove", "plugins.manage"),
        new Page("settings", "settings.title", "settings.manage"),
        new Page("plugin-set", "pluginset.title", "plugins.manage"),
        new Page("themes", "themes.title", "settings.manage"),
        new Page("theme-sample", "themes.title", "settings.manage"),
        new Page("profile", "profile.title", "console.use"),
        new Page("sign-in", "profile.signIn", "console.use"),
        new Page("second-factor", "factor.title", "console.use"),
        new Page("own-settings", "settings.own", "console.use"),
        new Page("tokens", "profile.tokens", "console.use"),
        new Page("search.json", "shell.search", "console.use"),
        new Page("date.json", "shell.date.open", "console.use"));
  }

  @Override
  public List<Capability> capabilities() {
    Set<String> everybody = Set.of(Roles.MARKETING, Roles.SALES, Roles.SERVICE, Roles.VIEWER);
    return List.of(
        new Capability("jobs.read", "jobs.may-read", everybody),
        new Capability("jobs.manage", "jobs.may-manage", Set.of(Roles.MARKETING)),
        new Capability("plugins.manage", "plugins.may-manage", Set.of()),
        new Capability("settings.manage", "settings.may-manage", Set.of()));
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(
        Setting.of("site.name", "settings.siteName", Type.TEXT, "Rapport")
            .with(SettingRules.none().between(null, "120")),
        Setting.of("site.zone", "settings.siteZone", Type.CHOICE, "UTC")
            .choosing(ZoneNames.spellings()),
        Setting.of("theme", "settings.theme", Type.CHOICE, "default"),
        limit(Breakers.STRIKES, "settings.strikes", Breakers.USUAL_STRIKES, 1_000),
        limit(Breakers.MINUTES, "settings.minutes", Breakers.USUAL_MINUTES, 1_440),
        budget(Budget.ANSWER, "settings.answer"),
        budget(Budget.PART, "settings.part"),
        budget(Budget.WORK, "settings.work"),
        budget(Budget.JOB, "settings.job"));
  }

  private static Setting budget(Budget budget, String key) {
    return limit(budget.setting(), key, budget.usualSeconds(), 86_400);
  }

  private static Setting limit(String name, String key, int usual, int most) {
    return Setting.of(name, key, Type.WHOLE_NUMBER, String.valueOf(usual))
        .with(SettingRules.none().between("1", String.valueOf(most)).in("settings.group.plugins"));
  }

  private static MenuEntry entry(String key, String icon, String path, String capability) {
    return new MenuEntry(Section.SYSTEM, key, icon, path, capability);
  }
}
