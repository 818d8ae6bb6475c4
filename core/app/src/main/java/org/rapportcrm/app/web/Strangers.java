package org.rapportcrm.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
    return browser.stream()
        .filter(locale -> PersonLocale.LANGUAGES.contains(locale.getLanguage()))
        .findFirst()
        .map(locale -> PersonLocale.of(locale.stripExtensions().toLanguageTag()))
        .orElse(PersonLocale.of("en"));
  }
}
