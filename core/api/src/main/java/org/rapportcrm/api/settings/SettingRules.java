package org.rapportcrm.api.settings;

/**
 * What a setting's value must fulfil beyond its type, and when and where the setting is shown.
 *
 * @param isRequired whether the plugin cannot do its work without it; its label says so, and
 *     administrators see a notice while it is missing
 * @param min the least value: of a number as it is, of a text its length, of money its amount, of a
 *     duration {@code PT1M}, of a day {@code 2026-01-01}; {@code null} for none
 * @param max the greatest value, in the same way
 * @param pattern a regular expression that the whole text must match; {@code null} for none. The
 *     message key {@code labelKey + ".pattern"} says in words what is expected
 * @param group message key of the heading under which it stands; {@code null} for the first group
 * @param visibleIf the setting is shown, checked and required only while this holds; {@code null}
 *     for always
 * @param isDeprecated whether it is kept for those who have set it and hidden from all others
 */
public record SettingRules(
    boolean isRequired,
    String min,
    String max,
    String pattern,
    String group,
    Condition visibleIf,
    boolean isDeprecated) {

  private static final SettingRules NONE =
      new SettingRules(false, null, null, null, null, null, false);

  /**
   * That another setting of the same plugin has a value.
   *
   * @param setting the other one's name
   * @param value the value it must have
   */
  public record Condition(String setting, String value) {}

  /** Nothing to fulfil. */
  public static SettingRules none() {
    return NONE;
  }

  /** Whether it must be there. */
  public SettingRules required(boolean required) {
    return new SettingRules(required, min, max, pattern, group, visibleIf, isDeprecated);
  }

  /** Bounds, both included; either may be {@code null}. */
  public SettingRules between(String least, String greatest) {
    return new SettingRules(isRequired, least, greatest, pattern, group, visibleIf, isDeprecated);
  }

  /** A regular expression for the whole text. */
  public SettingRules matching(String regularExpression) {
    return new SettingRules(
        isRequired, min, max, regularExpression, group, visibleIf, isDeprecated);
  }

  /** Under this heading. */
  public SettingRules in(String groupKey) {
    return new SettingRules(isRequired, min, max, pattern, groupKey, visibleIf, isDeprecated);
  }

  /** Shown only while another setting has this value. */
  public SettingRules onlyIf(String setting, String value) {
    return new SettingRules(
        isRequired, min, max, pattern, group, new Condition(setting, value), isDeprecated);
  }

  /** Kept for those who have set it. */
  public SettingRules deprecated() {
    return new SettingRules(isRequired, min, max, pattern, group, visibleIf, true);
  }
}
