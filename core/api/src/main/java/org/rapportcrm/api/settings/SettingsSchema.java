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

  /** What a setting holds. */
  public enum Type {
    TEXT,
    WHOLE_NUMBER,
    DECIMAL,
    YES_NO,
    CHOICE,
    SEVERAL
  }

  /**
   * One setting.
   *
   * @param name its key within the plugin
   * @param labelKey message key of its label; {@code labelKey + ".help"} may explain it
   * @param defaultValue what holds until somebody changes it
   * @param choices values of CHOICE and SEVERAL; their texts are {@code labelKey + ".choice." +
   *     value} or {@code labelKey + "." + value}
   */
  public record Setting(
      String name, String labelKey, Type type, String defaultValue, List<String> choices) {

    /** Keeps an immutable copy. */
    public Setting {
      choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /** A setting without choices. */
    public static Setting of(String name, String labelKey, Type type, String defaultValue) {
      return new Setting(name, labelKey, type, defaultValue, List.of());
    }
  }
}
