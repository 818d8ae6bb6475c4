package org.rapportcrm.app.text;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Set;

/** What a reader calls a country that is stored by its ISO 3166 code. Pure. */
public final class CountryNames {

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  private CountryNames() {}

  /**
   * "Egypt" for "EG".
   *
   * @param country as it is stored; {@code null} for none
   * @return its name; the same where it is no code
   */
  public static String name(String country, Locale reader) {
    if (country == null || !CODES.contains(country.strip().toUpperCase(Locale.ROOT))) {
      return country;
    }
    String code = country.strip().toUpperCase(Locale.ROOT);
    return ULocale.getDisplayCountry("und_" + code, ULocale.forLocale(reader));
  }
}
