package org.rapportcrm.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.app.text.PersonLocale;

/** The language for people who are not signed in. */
public final class Strangers {

  private Strangers() {}

  /** {@code ?lang=}, else the cookie of the language switch, else the browser's first we speak. */
  public static Locale locale(HttpServletRequest request) {
    String asked = request.getParameter("lang");
    String cookie = Cookies.value(request, Cookies.LANGUAGE);
    return choose(asked, cookie, Collections.list(request.getLocales()));
  }

  static Locale choose(String asked, String cookie, List<Locale> browser) {
    for (String wish : new String[] {asked, cookie}) {
      if (wish != null && PersonLocale.LANGUAGES.contains(wish)) {
        return PersonLocale.of(wish);
      }
    }
    return spoken(browser).orElse(PersonLocale.of("en"));
  }

  /** The first language of {@code Accept-Language} that we speak; empty where it names none. */
  public static Optional<Locale> accepted(HttpServletRequest request) {
    // Without the header, the request names the language of this machine.
    return request.getHeader("Accept-Language") == null
        ? Optional.empty()
        : spoken(Collections.list(request.getLocales()));
  }

  private static Optional<Locale> spoken(List<Locale> wishes) {
    return wishes.stream()
        .filter(locale -> PersonLocale.LANGUAGES.contains(locale.getLanguage()))
        .findFirst()
        .map(locale -> PersonLocale.of(locale.stripExtensions().toLanguageTag()));
  }
}
