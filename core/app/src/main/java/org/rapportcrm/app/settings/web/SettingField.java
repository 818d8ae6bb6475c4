package org.rapportcrm.app.settings.web;

import java.util.Arrays;
import java.util.List;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.settings.SettingCheck;

/** A setting on the page, with the value in the shape that its input wants. */
public class SettingField {

  private final Setting setting;
  private final boolean helped;
  private String value;

  SettingField(Setting setting, String value, boolean helped) {
    this.setting = setting;
    this.value = value;
    this.helped = helped;
  }

  public Setting getSetting() {
    return setting;
  }

  /** The setting's name. */
  public String getName() {
    return setting.name();
  }

  /** The kind of input: {@code text}, {@code yesNo}, {@code choice}, {@code several}. */
  public String getInput() {
    return switch (setting.type()) {
      case YES_NO -> "yesNo";
      case CHOICE -> "choice";
      case SEVERAL -> "several";
      default -> "text";
    };
  }

  /** Whether it needs the whole width. */
  public boolean isWide() {
    return setting.type() == Type.SEVERAL;
  }

  /** Whether it is a number, which reads from left to right. */
  public boolean isNumber() {
    return setting.type() == Type.WHOLE_NUMBER || setting.type() == Type.DECIMAL;
  }

  /** Key of the sentence that explains it, or {@code null} where there is none. */
  public String getHelpKey() {
    return helped ? setting.labelKey() + ".help" : null;
  }

  public List<String> getChoices() {
    return setting.choices();
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
