package org.rapportcrm.app.security.http;

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
    return request.isSecure()
        || SiteAddress.current().toLowerCase(Locale.ROOT).startsWith("https:");
  }
}
