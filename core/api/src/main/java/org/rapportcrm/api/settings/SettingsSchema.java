package org.rapportcrm.api.settings;

import java.util.List;

/** The settings of a plugin; the core generates the page, checks and keeps the values. */
public record SettingsSchema(List<Setting> settings) {

  /** Keeps an immutable copy. */
  public SettingsSchema {
    settings = List.copyOf(settings);
  }

  /** No settings. */
  public static SettingsSchema none() {
    return new SettingsSchema(List.of());
  }

  /** These settings, in the order to show. */
  public static SettingsSchema of(Setting... settings) {
    return new SettingsSchema(List.of(settings));
  }

  /** What a setting holds, and the text in which it is kept and given to the plugin. */
  public enum Type {
    /** One line. */
    TEXT,
    /** Many lines. */
    LONG_TEXT,
    /** A password or key: kept encrypted, given to the plugin alone, never shown again. */
    SECRET,
    /** Digits, such as {@code 365}. */
    WHOLE_NUMBER,
    /** Digits with a point, such as {@code 0.75}. */
    DECIMAL,
    /** {@code true} or {@code false}. */
    YES_NO,
    /** One of the choices. */
    CHOICE,
    /** Any of the choices, joined by commas. */
    SEVERAL,
    /** A day in ISO 8601, such as {@code 2026-05-17}. */
    DAY,
    /** A length of time in ISO 8601, such as {@code PT15M}; people write {@code 15m}. */
    DURATION,
    /** An amount and a currency (ISO 4217), such as {@code 12.50 EUR}. */
    MONEY,
    /** A mail address. */
    EMAIL,
    /** An address that starts with {@code https://} or {@code http://}. */
    URL,
    /** A colour as {@code #rrggbb}. */
    COLOUR
  }

  /**
   * One setting.
   *
   * @param name its key within the plugin
   * @param labelKey message key of its label; {@code labelKey + ".help"} may explain it
   * @param defaultValue what holds until somebody changes it; {@code null} for nothing
   * @param choices values of CHOICE and SEVERAL; their texts are {@code labelKey + ".choice." +
   *     value} or {@code labelKey + "." + value}
   * @param rules what a value must fulfil, and when the setting is shown
   */
  public record Setting(
      String name,
      String labelKey,
      Type type,
      String defaultValue,
      List<String> choices,
      SettingRules rules) {

    /** Keeps an immutable copy. */
    public Setting {
      choices = choices == null ? List.of() : List.copyOf(choices);
      rules = rules == null ? SettingRules.none() : rules;
    }

    /** A setting that must fulfil nothing but its type. */
    public Setting(
        String name, String labelKey, Type type, String defaultValue, List<String> choices) {
      this(name, labelKey, type, defaultValue, choices, SettingRules.none());
    }

    /** A setting without choices. */
    public static Setting of(String name, String labelKey, Type type, String defaultValue) {
      return new Setting(name, labelKey, type, defaultValue, List.of());
    }

    /** The same under these rules: {@code setting.with(SettingRules.none().required())}. */
    public Setting with(SettingRules newRules) {
      return new Setting(name, labelKey, type, defaultValue, choices, newRules);
    }

    /** The same that must be there: while it is not, administrators are told. */
    public Setting required() {
      return with(rules.required(true));
    }

    /** The same with choices in the place of those it has. */
    public Setting choosing(List<String> newChoices) {
      return new Setting(name, labelKey, type, defaultValue, newChoices, rules);
    }
  }
}
