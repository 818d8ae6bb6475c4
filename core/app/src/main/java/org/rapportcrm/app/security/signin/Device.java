package org.rapportcrm.app.security.signin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Browser and system out of a {@code User-Agent}, as far as it tells: enough for a person to
 * recognise their own. Pure.
 *
 * @param browser such as {@code Firefox}; {@code null} when it is none that is known
 * @param system such as {@code Windows}; {@code null} likewise
 */
public record Device(String browser, String system) {

  /** In this order: many browsers call themselves by the names of others too. */
  private static final String[][] BROWSERS = {
    {"Edge", "\\bEdg(e|A|iOS)?/"},
    {"Opera", "\\bOPR/|\\bOpera/"},
    {"Samsung Internet", "\\bSamsungBrowser/"},
    {"Vivaldi", "\\bVivaldi/"},
    {"Firefox", "\\b(Firefox|FxiOS)/"},
    {"Chrome", "\\b(Chrome|Chromium|CriOS|HeadlessChrome)/"},
    {"Safari", "\\bSafari/"},
    {"curl", "^curl/"}
  };

  private static final String[][] SYSTEMS = {
    {"Windows", "Windows"},
    {"iPhone", "iPhone"},
    {"iPad", "iPad"},
    {"Android", "Android"},
    {"macOS", "Mac OS X|Macintosh"},
    {"ChromeOS", "\\bCrOS\\b"},
    {"Linux", "Linux|X11"}
  };

  /** Reads a {@code User-Agent}; {@code null} tells nothing. */
  public static Device of(String userAgent) {
    return userAgent == null
        ? new Device(null, null)
        : new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
  }

  /** Whether it is something to carry around, for the icon. */
  public boolean isMobile() {
    return "iPhone".equals(system) || "iPad".equals(system) || "Android".equals(system);
  }

  private static String first(String[][] names, String userAgent) {
    for (String[] one : names) {
      Matcher matcher = Pattern.compile(one[1]).matcher(userAgent);
      if (matcher.find()) {
        return one[0];
      }
    }
    return null;
  }
}
