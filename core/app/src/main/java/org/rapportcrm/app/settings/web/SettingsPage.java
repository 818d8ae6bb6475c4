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
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.security.SiteAddress;
import org.rapportcrm.app.settings.SettingChanges;
import org.rapportcrm.app.settings.SettingHistory;
import org.rapportcrm.app.settings.SettingHistory.Change;
import org.rapportcrm.app.settings.SettingInput;
import org.rapportcrm.app.settings.StoredSettings;
import org.rapportcrm.app.settings.theme.ThemeChoices;
import org.rapportcrm.app.text.BundleMessages;
import org.rapportcrm.app.theme.ActiveTheme;
import org.rapportcrm.app.web.Msg;

/** {@code /console/settings} for the site, {@code /console/settings/loyalty} for a plugin. */
@Named
@RequestScoped
public class SettingsPage {

  private static final int SHOWN_CHANGES = 20;

  @Inject private PluginRegistry registry;
  @Inject private InstalledSet installed;
  @Inject private Settings settings;
  @Inject private StoredSettings stored;
  @Inject private Transactions transactions;
  @Inject private SettingChanges changes;
  @Inject private SettingHistory history;
  @Inject private Refusals refusals;
  @Inject private ThemeChoices choices;
  @Inject private BundleMessages messages;
  @Inject private Msg msg;

  @Inject
  @Param(pathIndex = 0)
  private String plugin;

  private List<SettingGroup> groups;

  /** 404 for a plugin that has no settings now. */
  public void open() {
    if (getGroups().isEmpty()) {
      throw KeyedProblem.notFound("settings.owner", getOwner());
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
  public List<SettingGroup> getGroups() {
    if (groups == null) {
      groups = SettingGroup.of(declared().stream().filter(this::isShown).map(this::field).toList());
    }
    return groups;
  }

  /** Whether a group has a heading: a plugin's own settings need none. */
  public boolean isTitled(SettingGroup group) {
    return messages.has(group.titleKey());
  }

  /** The text of a choice; the choice itself where it has none. */
  public String choice(SettingField field, String choice) {
    if (choice.isEmpty()) {
      return "–";
    }
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
    Map<String, String> given = new LinkedHashMap<>();
    Map<String, String> fields = new LinkedHashMap<>();
    for (int g = 0; g < getGroups().size(); g++) {
      List<SettingField> inGroup = getGroups().get(g).fields();
      for (int i = 0; i < inGroup.size(); i++) {
        SettingField field = inGroup.get(i);
        String value = field.getValue();
        given.put(field.getName(), value == null ? "" : value);
        fields.put(field.getName(), "groups:" + g + ":fields:" + i + ":" + field.getInput());
      }
    }
    try {
      keep(given, fields);
      Here.done(msg.get("settings.saved"));
      Here.go(path(getOwner()));
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private void keep(Map<String, String> given, Map<String, String> fields) {
    List<Flaw> flaws = new ArrayList<>();
    SettingInput input =
        new SettingInput(declared(), name -> settings.get(getOwner(), name).orElse(null));
    Map<String, String> values = input.check(given, fields::get, flaws);
    refusals.unlessEmpty(flaws);
    transactions.inNew(() -> changes.keep(getOwner(), values));
  }

  /** Takes away the secret that the pressed button names. */
  public void forget() {
    String name = Faces.getRequestParameter("forget");
    if (name != null && stored.isSecret(getOwner(), name)) {
      Map<String, String> nothing = new LinkedHashMap<>();
      nothing.put(name, null);
      transactions.inNew(() -> changes.keep(getOwner(), nothing));
      Here.done(msg.get("settings.forgotten"));
      Here.go(path(getOwner()));
    }
  }

  /** The latest changes. */
  public List<Change> getHistory() {
    return history.of(getOwner(), null, SHOWN_CHANGES).items();
  }

  /** The label of a setting that was changed; its name where it is gone. */
  public String label(String name) {
    return stored.declared(getOwner()).stream()
        .filter(setting -> setting.name().equals(name))
        .map(setting -> msg.get(setting.labelKey()))
        .findFirst()
        .orElse(name);
  }

  /** Where people reach this site, as it was started; shown beside the site's own settings. */
  public String getAddress() {
    return getOwner().equals(PluginRegistry.CORE) ? SiteAddress.current() : null;
  }

  private List<Setting> declared() {
    return stored.declared(getOwner()).stream().map(s -> choices.in(getOwner(), s)).toList();
  }

  /** A deprecated one is only there for those who have set it. */
  private boolean isShown(Setting setting) {
    return !setting.rules().isDeprecated() || stored.isSet(getOwner(), setting.name());
  }

  private SettingField field(Setting setting) {
    String value = settings.get(getOwner(), setting.name()).orElse(null);
    return new SettingField(setting, value, messages.has(setting.labelKey() + ".help"));
  }
}
