package org.rapportcrm.app.security;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Content security policies. The console's allows scripts of our own files and those that carry
 * PrimeFaces' nonce; its widgets set style attributes, so attributes are allowed, style elements
 * are not. Public pages have no scripts at all. Pure.
 */
final class ContentPolicy {

  static final String HEADER = "Content-Security-Policy";

  private static final String COMMON =
      "default-src 'none'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-src 'self';"
          + " manifest-src 'self'; frame-ancestors 'none'; style-src 'self';"
          + " style-src-attr 'unsafe-inline'; script-src 'self'";

  private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/=_-]{8,200})'");

  private ContentPolicy() {}

  /** For the console. */
  static String console() {
    return COMMON;
  }

  /** For public pages: no scripts, pictures from anywhere, forms to ourselves. */
  static String open() {
    return "default-src 'none'; img-src 'self' data: https:; style-src 'self'; font-src 'self';"
        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  /** For JSON and files that a browser should never run. */
  static String data() {
    return "default-src 'none'; frame-ancestors 'none'";
  }

  /**
   * What to send when a page sets a policy of its own: PrimeFaces' nonce is taken into ours, a
   * sandbox (the preview of a message) may be shown in a frame of our own pages, everything else
   * stays as we have it.
   */
  static String merged(String ours, String theirs) {
    if (theirs.strip().startsWith("sandbox")) {
      return theirs.strip().replaceAll(";$", "") + "; frame-ancestors 'self'";
    }
    Matcher nonce = NONCE.matcher(theirs);
    return nonce.find()
        ? ours.replace("script-src 'self'", "script-src 'self' " + nonce.group())
        : ours;
  }
}
