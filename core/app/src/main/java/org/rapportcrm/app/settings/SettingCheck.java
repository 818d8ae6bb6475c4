package org.rapportcrm.app.settings;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Input;

/** Whether a value fits its setting. Pure. */
public final class SettingCheck {

  private static final int LONGEST = 4_000;

  private SettingCheck() {}

  /**
   * The value as it is kept, {@code null} for nothing.
   *
   * @param field the field's name in an error
   */
  public static Checked<String> check(String field, Setting setting, String value) {
    Checked<String> text = Input.text(field, value, LONGEST);
    if (!text.ok() || text.value() == null) {
      return text;
    }
    return switch (setting.type()) {
      case TEXT -> text;
      case YES_NO -> Checked.good(Boolean.toString(Boolean.parseBoolean(text.value())));
      case WHOLE_NUMBER -> number(field, text.value(), false);
      case DECIMAL -> number(field, text.value(), true);
      case CHOICE, SEVERAL -> choices(field, setting, text.value());
    };
  }

  /** The words of a value of several, which are joined by commas. */
  public static List<String> words(String value) {
    return value == null
        ? List.of()
        : Arrays.stream(value.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  /* Digits of all three scripts are taken, because people type those of their keyboard. */
  private static Checked<String> number(String field, String value, boolean decimals) {
    try {
      BigDecimal number = new BigDecimal(Folding.fold(value).replace('٫', '.'));
      boolean fits = decimals || number.stripTrailingZeros().scale() <= 0;
      return fits && number.abs().compareTo(BigDecimal.TEN.pow(15)) < 0
          ? Checked.good(number.toPlainString())
          : Checked.bad(field, "settings.noNumber", value);
    } catch (NumberFormatException e) {
      return Checked.bad(field, "settings.noNumber", value);
    }
  }

  private static Checked<String> choices(String field, Setting setting, String value) {
    return setting.choices().containsAll(words(value))
        ? Checked.good(value)
        : Checked.bad(field, "settings.noChoice", value);
  }
}
