package org.rapportcrm.app.settings.web;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.settings.SettingHistory.Change;
import org.rapportcrm.app.settings.SettingScope;
import org.rapportcrm.app.text.BundleMessages;
import org.rapportcrm.app.theme.ActiveTheme;
import org.rapportcrm.app.web.Msg;

/** A page that is made from the schema of one owner's settings. */
abstract class SettingsView {

  private static final int SHOWN_CHANGES = 20;

  @Inject private InstalledSet installed;
  @Inject private Transactions transactions;
  @Inject private Refusals refusals;
  @Inject private BundleMessages messages;
  @Inject private Msg msg;

  private List<SettingGroup> groups;
  private Long version;

  /** The settings of the open tab. */
  abstract SettingScope scope();

  /** Whose settings are open; {@code null} when nobody has any. */
  public abstract String getOwner();

  /** Whose settings there are, each a tab. */
  public abstract List<String> getOwners();

  /** Path of a tab. */
  public abstract String path(String owner);

  /** The name of a tab. */
  public String name(String owner) {
    return installed
        .find(owner)
        .map(manifest -> msg.get(manifest.nameKey()))
        .orElseGet(() -> msg.get("settings.site"));
  }

  /** The settings of the open tab, those of a feature together. */
  public List<SettingGroup> getGroups() {
    if (groups == null) {
      groups =
          SettingGroup.of(
              scope().declared().stream().filter(this::isShown).map(this::field).toList());
    }
    return groups;
  }

  /** The version of the settings that the form shows. */
  public Long getVersion() {
    if (version == null) {
      version = scope().version();
    }
    return version;
  }

  public void setVersion(Long version) {
    this.version = version;
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
    if (getOwner().equals(PluginRegistry.CORE) && field.getName().equals(ActiveTheme.SETTING)) {
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
    Map<String, String> values = scope().input().check(given, fields::get, flaws);
    if (!flaws.isEmpty()) {
      flaws.addAll(secretsToTypeAgain(given, fields, flaws));
    }
    refusals.unlessEmpty(flaws);
    transactions.inNew(() -> scope().keep(values, version));
  }

  /** A secret goes into no page, not even that of whoever typed it: they are told. */
  private List<Flaw> secretsToTypeAgain(
      Map<String, String> given, Map<String, String> fields, List<Flaw> flaws) {
    return given.keySet().stream()
        .filter(name -> scope().isSecret(name) && !given.get(name).isBlank())
        .map(fields::get)
        .filter(field -> flaws.stream().noneMatch(flaw -> field.equals(flaw.field())))
        .map(field -> Flaw.of(field, "settings.secret.again"))
        .toList();
  }

  /** Takes away the secret that the pressed button names. */
  public void forget() {
    String name = Faces.getRequestParameter("forget");
    if (name != null && scope().isSecret(name)) {
      Map<String, String> nothing = new LinkedHashMap<>();
      nothing.put(name, null);
      transactions.inNew(() -> scope().keep(nothing, null));
      Here.done(msg.get("settings.forgotten"));
      Here.go(path(getOwner()));
    }
  }

  /** The latest changes. */
  public List<Change> getHistory() {
    return scope().history(null, SHOWN_CHANGES).items();
  }

  /** The label of a setting that was changed; its name where it is gone. */
  public String label(String name) {
    return scope().declared().stream()
        .filter(setting -> setting.name().equals(name))
        .map(setting -> msg.get(setting.labelKey()))
        .findFirst()
        .orElse(name);
  }

  /** A deprecated one is only there for those who have set it. */
  private boolean isShown(Setting setting) {
    return !setting.rules().isDeprecated() || scope().isSet(setting.name());
  }

  private SettingField field(Setting setting) {
    String value = scope().get(setting.name()).orElse(null);
    return new SettingField(setting, value, messages.has(setting.labelKey() + ".help"));
  }
}
