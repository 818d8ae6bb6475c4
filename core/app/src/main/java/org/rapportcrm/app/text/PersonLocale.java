package org.rapportcrm.app.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A person's language, calendar and digits as one {@link Locale}: the last two travel as Unicode
 * extensions ({@code fa-u-ca-persian-nu-arabext}), which ICU and thereby every format obeys. Pure.
 */
public final class PersonLocale {

  /** Languages of the console, in the order to offer. */
  public static final List<String> LANGUAGES = List.of("en", "ar", "fa");

  /** Calendars that dates can be shown in, by their Unicode names. */
  public static final List<String> CALENDARS = List.of("gregory", "persian", "islamic-umalqura");

  /** Digits that numbers can be shown in, by their Unicode names. */
  public static final List<String> DIGITS = List.of("latn", "arab", "arabext");

  private static final Map<String, String> CALENDAR_OF =
      Map.of("fa", "persian", "ar", "gregory", "en", "gregory");
  private static final Map<String, String> DIGITS_OF =
      Map.of("fa", "arabext", "ar", "arab", "en", "latn");

  private PersonLocale() {}

  /**
   * The locale.
   *
   * @param language one of {@link #LANGUAGES} or a tag that starts with one; anything else is
   *     English
   * @param calendar one of {@link #CALENDARS}; else the language's usual one
   * @param digits one of {@link #DIGITS}; else the language's usual ones
   */
  public static Locale of(String language, String calendar, String digits) {
    Locale asked = Locale.forLanguageTag(language == null ? "en" : language.replace('_', '-'));
    String known = LANGUAGES.contains(asked.getLanguage()) ? asked.getLanguage() : "en";
    return new Locale.Builder()
        .setLanguage(known)
        .setRegion(known.equals(asked.getLanguage()) ? asked.getCountry() : "")
        .setUnicodeLocaleKeyword("ca", known(CALENDARS, calendar, CALENDAR_OF.get(known)))
        .setUnicodeLocaleKeyword("nu", known(DIGITS, digits, DIGITS_OF.get(known)))
        .build();
  }

  private static String known(List<String> values, String wish, String otherwise) {
    return wish != null && values.contains(wish) ? wish : otherwise;
  }

  /** The language's usual calendar and digits. */
  public static Locale of(String language) {
    return of(language, null, null);
  }

  /** The same with calendar and digits filled in where the locale names none. */
  public static Locale complete(Locale locale) {
    return of(
        locale.stripExtensions().toLanguageTag(),
        locale.getUnicodeLocaleType("ca"),
        locale.getUnicodeLocaleType("nu"));
  }

  /** {@code rtl} or {@code ltr}. */
  public static String direction(Locale locale) {
    return switch (locale.getLanguage()) {
      case "ar", "fa", "he", "ur" -> "rtl";
      default -> "ltr";
    };
  }
}
