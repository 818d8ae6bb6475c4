package org.rapportcrm.app.settings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.security.SiteAddress;
import org.rapportcrm.app.settings.SettingChanges;
import org.rapportcrm.app.settings.SettingCheck;
import org.rapportcrm.app.text.BundleMessages;
import org.rapportcrm.app.theme.ActiveTheme;
import org.rapportcrm.app.web.Msg;

/** {@code /console/settings} for the site, {@code /console/settings/loyalty} for a plugin. */
@Named
@RequestScoped
public class SettingsPage {

  @Inject private PluginRegistry registry;
  @Inject private InstalledSet installed;
  @Inject private Settings settings;
  @Inject private Transactions transactions;
  @Inject private SettingChanges changes;
  @Inject private Refusals refusals;
  @Inject private ActiveTheme themes;
  @Inject private BundleMessages messages;
  @Inject private Msg msg;

  @Inject
  @Param(pathIndex = 0)
  private String plugin;

  /** The site's own settings, which stand first. */
  private static final String SITE = "settings";

  private List<Group> groups;

  /** Settings of one feature, under a heading of their own. */
  public record Group(String titleKey, List<SettingField> fields) {}

  /** 404 for a plugin that has no settings now. */
  public void open() {
    if (getGroups().isEmpty()) {
      throw ProblemException.notFound("setting of", getOwner());
    }
  }

  /** Whose settings are open. */
  public String getOwner() {
    return plugin == null ? PluginRegistry.CORE : plugin;
  }

  /** Whose settings there are: the site first, then each active plugin that has some. */
  public List<String> getOwners() {
    return registry.activeWithOwner(p -> p.settings().settings()).stream()
        .map(Contribution::plugin)
        .distinct()
        .toList();
  }

  /** The name of a tab. */
  public String name(String owner) {
    return installed
        .find(owner)
        .map(manifest -> msg.get(manifest.nameKey()))
        .orElseGet(() -> msg.get("settings.site"));
  }

  /** Path of a tab. */
  public String path(String owner) {
    return "/console/settings" + (owner.equals(PluginRegistry.CORE) ? "" : "/" + owner);
  }

  /** The settings of the open tab, those of a feature together. */
  public List<Group> getGroups() {
    if (groups == null) {
      Map<String, List<SettingField>> byFeature = new LinkedHashMap<>();
      byFeature.put(SITE, new ArrayList<>());
      registry.activeWithOwner(p -> p.settings().settings()).stream()
          .filter(one -> one.plugin().equals(getOwner()))
          .forEach(
              one ->
                  byFeature
                      .computeIfAbsent(feature(one.value()), any -> new ArrayList<>())
                      .add(field(one.value())));
      groups =
          byFeature.entrySet().stream()
              .filter(e -> !e.getValue().isEmpty())
              .map(e -> new Group("settings.group." + e.getKey(), e.getValue()))
              .toList();
    }
    return groups;
  }

  private static String feature(Setting setting) {
    String key = setting.labelKey();
    return key.substring(0, Math.max(0, key.indexOf('.')));
  }

  /** Whether a group has a heading: a plugin's own settings need none. */
  public boolean isTitled(Group group) {
    return messages.has(group.titleKey());
  }

  /** The text of a choice; the choice itself where it has none. */
  public String choice(SettingField field, String choice) {
    if (field.getName().equals(ActiveTheme.SETTING)) {
      return name(choice);
    }
    String label = field.getSetting().labelKey();
    return Stream.of(label + ".choice." + choice, label + "." + choice)
        .filter(messages::has)
        .findFirst()
        .map(msg::get)
        .orElse(choice);
  }

  /** Keeps all fields, or none when one is wrong. */
  public void save() {
    try {
      List<Flaw> flaws = new ArrayList<>();
      Map<String, String> values = new LinkedHashMap<>();
      for (int g = 0; g < getGroups().size(); g++) {
        List<SettingField> fields = getGroups().get(g).fields();
        for (int i = 0; i < fields.size(); i++) {
          SettingField field = fields.get(i);
          String id = "groups:" + g + ":fields:" + i + ":value";
          Checked<String> checked = SettingCheck.check(id, field.getSetting(), field.getValue());
          values.put(field.getName(), checked.or(flaws));
        }
      }
      refusals.unlessEmpty(flaws);
      transactions.inNew(() -> changes.keep(getOwner(), values));
      Here.done(msg.get("settings.saved"));
      Here.go(path(getOwner()));
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** The themes that are installed now are the choices; no schema can know them. */
  private Setting withChoices(Setting setting) {
    return getOwner().equals(PluginRegistry.CORE) && setting.name().equals(ActiveTheme.SETTING)
        ? new Setting(
            setting.name(),
            setting.labelKey(),
            setting.type(),
            setting.defaultValue(),
            themes.choices())
        : setting;
  }

  /** Where people reach this site, as it was started; shown beside the site's own settings. */
  public String getAddress() {
    return getOwner().equals(PluginRegistry.CORE) ? SiteAddress.current() : null;
  }

  private SettingField field(Setting declared) {
    Setting setting = withChoices(declared);
    String value = settings.get(getOwner(), setting.name()).orElse(null);
    return new SettingField(setting, value, messages.has(setting.labelKey() + ".help"));
  }
}
