package org.rapportcrm.app.settings.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.api.settings.SettingRules.Condition;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.settings.DurationText;
import org.rapportcrm.app.settings.SettingCheck;

/** A setting on the page, with the value in the shape that its input wants. */
public class SettingField {

  /** Label of the setting whose choices people know by other names. */
  private static final String SITE_ZONE = "settings.siteZone";

  private final Setting setting;
  private final boolean helped;
  private final boolean set;
  private String value;

  /**
   * With what holds now.
   *
   * @param helped whether there is a text that explains it
   */
  SettingField(Setting setting, String held, boolean helped) {
    this.setting = setting;
    this.set = held != null;
    this.value = shown(setting.type(), held);
    this.helped = helped;
  }

  /** A secret goes nowhere; a duration is shown as people type it. */
  private static String shown(Type type, String held) {
    if (type == Type.SECRET) {
      return null;
    }
    if (type == Type.DURATION && held != null) {
      try {
        return DurationText.text(Duration.parse(held));
      } catch (DateTimeException e) {
        return held;
      }
    }
    return held;
  }

  public Setting getSetting() {
    return setting;
  }

  /** The setting's name. */
  public String getName() {
    return setting.name();
  }

  /** The kind of input, which is its id in the row as well. */
  public String getInput() {
    return switch (setting.type()) {
      case YES_NO -> "yes";
      case CHOICE -> setting.labelKey().equals(SITE_ZONE) ? "zone" : "choice";
      case SEVERAL -> "several";
      case LONG_TEXT -> "long";
      case SECRET -> "secret";
      case DAY -> "day";
      default -> "value";
    };
  }

  /** The keyboard that a phone shows for it. */
  public String getMode() {
    return switch (setting.type()) {
      case WHOLE_NUMBER -> "numeric";
      case DECIMAL -> "decimal";
      case EMAIL -> "email";
      case URL -> "url";
      default -> "text";
    };
  }

  /** What to type, as an example. */
  public String getExample() {
    return switch (setting.type()) {
      case DURATION -> "2h 30m";
      case MONEY -> "12.50 EUR";
      case COLOUR -> "#3366cc";
      case EMAIL -> "name@example.com";
      case URL -> "https://example.com";
      default -> null;
    };
  }

  /** Whether it needs the whole width. */
  public boolean isWide() {
    return setting.type() == Type.SEVERAL || setting.type() == Type.LONG_TEXT;
  }

  /** {@code ltr} for what reads from left to right in every language. */
  public String getDirection() {
    return switch (setting.type()) {
      case TEXT, LONG_TEXT -> "auto";
      default -> "ltr";
    };
  }

  /** The colour to show beside the text; {@code null} where there is none. */
  public String getColour() {
    return setting.type() == Type.COLOUR && value != null && value.matches("#[0-9a-fA-F]{6}")
        ? value
        : null;
  }

  /** Whether there is a value, which is all that is said of a secret. */
  public boolean isSet() {
    return set;
  }

  /** Whether it must be there. */
  public boolean isRequired() {
    return setting.rules().isRequired();
  }

  /** Whether it is only kept for those who have set it. */
  public boolean isDeprecated() {
    return setting.rules().isDeprecated();
  }

  /** The setting that decides whether this one is shown, or an empty text. */
  public String getIfSetting() {
    Condition condition = setting.rules().visibleIf();
    return condition == null ? "" : condition.setting();
  }

  /** The value that it has to have. */
  public String getIfValue() {
    Condition condition = setting.rules().visibleIf();
    return condition == null ? "" : condition.value();
  }

  /** Key of the sentence that explains it, or {@code null} where there is none. */
  public String getHelpKey() {
    return helped ? setting.labelKey() + ".help" : null;
  }

  public List<String> getChoices() {
    return setting.choices();
  }

  /** What one can be chosen of: nothing as well, where no default would come back in its place. */
  public List<String> getOptions() {
    return setting.defaultValue() != null
        ? setting.choices()
        : Stream.concat(Stream.of(""), setting.choices().stream()).toList();
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  public boolean isYes() {
    return Boolean.parseBoolean(value);
  }

  public void setYes(boolean yes) {
    value = Boolean.toString(yes);
  }

  /** The chosen ones of several. */
  public String[] getSeveral() {
    return SettingCheck.words(value).toArray(String[]::new);
  }

  public void setSeveral(String[] several) {
    value = String.join(",", Arrays.asList(several));
  }
}
