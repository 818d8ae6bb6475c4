package org.rapportcrm.app.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.rapportcrm.api.settings.SettingRules.Condition;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;

/**
 * New values for some of an owner's settings, checked together, because one may decide whether
 * another is asked at all. Pure.
 *
 * @param schema all settings of the owner
 * @param current name to the value that holds now; {@code null} for none
 */
public record SettingInput(List<Setting> schema, UnaryOperator<String> current) {

  /**
   * The values to keep, by name; {@code null} goes back to the default.
   *
   * @param given what was sent, by name; {@code null} clears. An empty secret is not changed.
   * @param fields name to the name of its field in an error
   * @param flaws takes what is wrong
   */
  public Map<String, String> check(
      Map<String, String> given, UnaryOperator<String> fields, Collection<Flaw> flaws) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (Setting setting : schema) {
      String name = setting.name();
      if (given.containsKey(name) && isAsked(setting, given) && !isUntouched(setting, given)) {
        kept.put(name, checked(setting, given.get(name), fields.apply(name)).or(flaws));
      }
    }
    return kept;
  }

  /**
   * Whether a setting is shown, checked and required, as far as the values that hold now decide.
   */
  public boolean isAsked(Setting setting) {
    return isAsked(setting, Map.of());
  }

  private boolean isAsked(Setting setting, Map<String, String> given) {
    Condition condition = setting.rules().visibleIf();
    if (condition == null) {
      return true;
    }
    String other = condition.setting();
    String value = given.containsKey(other) ? given.get(other) : current.apply(other);
    return Objects.equals(condition.value(), value == null ? "" : value.strip());
  }

  /** A page sends an empty field for a secret that nobody typed anew. */
  private static boolean isUntouched(Setting setting, Map<String, String> given) {
    String value = given.get(setting.name());
    return setting.type() == Type.SECRET && value != null && value.isBlank();
  }

  private static Checked<String> checked(Setting setting, String value, String field) {
    Checked<String> checked = SettingCheck.check(field, setting, value);
    boolean missing =
        checked.ok()
            && checked.value() == null
            && setting.rules().isRequired()
            && setting.defaultValue() == null;
    return missing ? Checked.bad(field, "input.missing") : checked;
  }
}
