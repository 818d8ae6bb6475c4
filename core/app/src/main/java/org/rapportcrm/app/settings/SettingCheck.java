package org.rapportcrm.app.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Input;

/** Whether a value fits its setting. Pure. */
public final class SettingCheck {

  private static final int LONGEST = 4_000;

  /** Shorter, because it is longer when it is encrypted. */
  private static final int LONGEST_SECRET = 1_500;

  private SettingCheck() {}

  /**
   * The value as it is kept, {@code null} for nothing.
   *
   * @param field the field's name in an error
   */
  public static Checked<String> check(String field, Setting setting, String value) {
    int longest = setting.type() == Type.SECRET ? LONGEST_SECRET : LONGEST;
    return Input.text(field, value, longest).then(text -> typed(field, setting, text));
  }

  /** The words of a value of several, which are joined by commas. */
  public static List<String> words(String value) {
    return value == null
        ? List.of()
        : Arrays.stream(value.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  private static Checked<String> typed(String field, Setting setting, String text) {
    SettingBounds bounds = new SettingBounds(field, setting.rules());
    return switch (setting.type()) {
      case TEXT, LONG_TEXT -> bounds.length(text).then(bounds::pattern);
      case SECRET -> bounds.length(text).then(bounds::secretPattern);
      case YES_NO -> Checked.good(Boolean.toString(Boolean.parseBoolean(text)));
      case WHOLE_NUMBER -> number(field, text, false).then(bounds::number);
      case DECIMAL -> number(field, text, true).then(bounds::number);
      case CHOICE, SEVERAL -> choices(field, setting, text);
      case DAY ->
          Input.day(field, text)
              .then(
                  day ->
                      bounds.between(day.toString(), day, LocalDate::parse, LocalDate::toString));
      case DURATION -> duration(field, text, bounds);
      case MONEY -> money(field, text, bounds);
      case EMAIL -> Input.email(field, text);
      case URL -> url(field, text).then(bounds::pattern);
      case COLOUR -> colour(field, text);
    };
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

  private static Checked<String> duration(String field, String text, SettingBounds bounds) {
    Function<String, Duration> read =
        bound -> DurationText.parse(bound).orElseThrow(IllegalArgumentException::new);
    return DurationText.parse(text)
        .map(found -> bounds.between(found.toString(), found, read, DurationText::text))
        .orElseGet(() -> Checked.bad(field, "settings.noDuration", text));
  }

  private static Checked<String> money(String field, String text, SettingBounds bounds) {
    return MoneyText.parse(text)
        .map(
            found ->
                bounds.between(
                    found.toString(), found.amount(), BigDecimal::new, SettingBounds::shown))
        .orElseGet(() -> Checked.bad(field, "settings.noMoney", text));
  }

  private static Checked<String> url(String field, String text) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      return web && uri.getHost() != null
          ? Checked.good(text)
          : Checked.bad(field, "settings.noUrl", text);
    } catch (URISyntaxException e) {
      return Checked.bad(field, "settings.noUrl", text);
    }
  }

  private static Checked<String> colour(String field, String text) {
    String hex = text.toLowerCase(Locale.ROOT);
    if (hex.matches("#?[0-9a-f]{3}")) {
      hex = hex.replaceAll("([0-9a-f])", "$1$1");
    }
    return hex.matches("#?[0-9a-f]{6}")
        ? Checked.good(hex.startsWith("#") ? hex : "#" + hex)
        : Checked.bad(field, "settings.noColour", text);
  }
}
