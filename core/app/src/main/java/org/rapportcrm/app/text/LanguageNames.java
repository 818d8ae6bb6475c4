package org.rapportcrm.app.text;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.LocaleDisplayNames.DialectHandling;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Languages that people speak, by BCP 47 tag, and what a reader calls them. Pure. */
public final class LanguageNames {

  /** Scripts are no languages, but who writes to somebody in Chinese must choose one. */
  private static final Set<String> WITH_SCRIPT = Set.of("zh-Hans", "zh-Hant");

  private static final List<String> TAGS =
      Stream.of(ULocale.getAvailableLocales())
          .filter(one -> one.getCountry().isEmpty() && one.getVariant().isEmpty())
          .filter(one -> one.getScript().isEmpty() || WITH_SCRIPT.contains(one.toLanguageTag()))
          .map(ULocale::toLanguageTag)
          .toList();

  private LanguageNames() {}

  /** The languages that ICU knows, in no order. */
  public static List<String> tags() {
    return TAGS;
  }

  /** "Persian", "Brazilian Portuguese"; the tag itself where there is no name. */
  public static String name(String tag, Locale reader) {
    ULocale language = ULocale.forLocale(reader.stripExtensions());
    return LocaleDisplayNames.getInstance(language, DialectHandling.DIALECT_NAMES)
        .localeDisplayName(ULocale.forLanguageTag(tag));
  }
}
