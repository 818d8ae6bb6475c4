package org.rapportcrm.app.security;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a path leads to; everything that is not drawn here leads nowhere. Pure.
 *
 * @param plugin whose page it is; only with {@link Kind#PAGE}
 * @param page the page's name; only with {@link Kind#PAGE}
 */
record Route(Kind kind, String plugin, String page) {

  /** Kinds of routes. */
  enum Kind {
    /** The address of the site itself. */
    ROOT,
    /** The sign-in page, and what belongs to it. */
    LOGIN,
    /** Pages for people who are not signed in: the a forgotten password, a link of a mail. */
    DOOR,
    /** The set-up page, while there is no user. */
    SETUP,
    /** Style sheets, scripts, pictures, fonts: for everybody. */
    FILE,
    /** Health and the OpenAPI document: for everybody. */
    OPEN,
    /** REST: each method names its capability. */
    API,
    /** A public page: the token in its path is the proof, there is no session. */
    PUBLIC,
    /** A page of the console: the page names its capability. */
    PAGE,
    /** Nothing. */
    NONE
  }

  /** Where a second factor is set up. */
  static final String SECOND_FACTOR = "/console/second-factor";

  private static final String FACES_FILES = "jakarta.faces.resource";

  /** What PrimeFaces would make on demand by a secret in the address: none of our pages asks. */
  private static final String DYNAMIC = "dynamiccontent";

  static final Route NOWHERE = new Route(Kind.NONE, null, null);

  private static final Set<String> LOGIN_PAGES =
      Set.of("/login", "/login-code", "/login-with", "/login-back", "/login-out");

  private static final Set<String> FILES =
      Set.of(
          "css", "js", "map", "svg", "png", "jpg", "jpeg", "gif", "webp", "ico", "woff", "woff2",
          "ttf", "txt");

  private static final List<String> FILE_FOLDERS =
      List.of("rapport", "themes", "resources", "console", "plugins");

  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]*(\\.json)?");

  /** Whether it is the page on which a second factor is set up. */
  boolean isSecondFactor() {
    return kind == Kind.PAGE && plugin.equals("core") && page.equals("second-factor");
  }

  static Route of(String path) {
    String[] parts = path.substring(1).split("/", -1);
    String first = parts[0];
    if (path.equals("/")) {
      return new Route(Kind.ROOT, null, null);
    }
    if (LOGIN_PAGES.contains(path)) {
      return new Route(Kind.LOGIN, null, null);
    }
    if (path.equals("/forgotten") || first.equals("new-password") && parts.length == 2) {
      return new Route(Kind.DOOR, null, null);
    }
    if (path.equals("/setup")) {
      return new Route(Kind.SETUP, null, null);
    }
    if (first.equals("health") || path.equals("/openapi") || path.equals("/metrics")) {
      return new Route(Kind.OPEN, null, null);
    }
    if (first.equals("api")) {
      return new Route(Kind.API, null, null);
    }
    if (first.equals(FACES_FILES) && parts[parts.length - 1].startsWith(DYNAMIC)) {
      return NOWHERE;
    }
    if (first.equals(FACES_FILES) || isFile(first, parts)) {
      return new Route(Kind.FILE, null, null);
    }
    if (first.length() == 1 && Character.isLowerCase(first.charAt(0)) && parts.length >= 2) {
      return new Route(Kind.PUBLIC, null, null);
    }
    return page(first, parts);
  }

  private static Route page(String first, String[] parts) {
    // A page's address has no ending: /console/x.xhtml is no second way to /console/x.
    if (Arrays.stream(parts).anyMatch(part -> part.endsWith(".xhtml"))) {
      return NOWHERE;
    }
    if (first.equals("console")) {
      String name = parts.length < 2 || parts[1].isEmpty() ? "dashboard" : parts[1];
      return WORD.matcher(name).matches() ? new Route(Kind.PAGE, "core", name) : NOWHERE;
    }
    if (first.equals("plugins")
        && parts.length >= 3
        && WORD.matcher(parts[1]).matches()
        && WORD.matcher(parts[2]).matches()) {
      return new Route(Kind.PAGE, parts[1], parts[2]);
    }
    return NOWHERE;
  }

  private static boolean isFile(String first, String[] parts) {
    String last = parts[parts.length - 1];
    int dot = last.lastIndexOf('.');
    return (parts.length == 1 || FILE_FOLDERS.contains(first))
        && dot > 0
        && FILES.contains(last.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
