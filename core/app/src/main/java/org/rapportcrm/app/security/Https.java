package org.rapportcrm.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Whether people reach this installation over https. */
public final class Https {

  private Https() {}

  /**
   * Whether this request came over https: to the server itself, or to a proxy before it, which is
   * known from {@code RAPPORT_BASE_URL} and not from headers that anybody can send.
   */
  public static boolean used(HttpServletRequest request) {
    return request.isSecure() || baseUrl().toLowerCase(Locale.ROOT).startsWith("https:");
  }

  /** Where people reach this installation, without a slash at the end; empty when unknown. */
  static String baseUrl() {
    return System.getProperty("rapport.base-url", "");
  }
}
