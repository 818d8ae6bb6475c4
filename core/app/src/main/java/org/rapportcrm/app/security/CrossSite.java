package org.rapportcrm.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.rapportcrm.app.security.http.SiteAddress;
import org.rapportcrm.app.security.signin.SignInCookie;

/**
 * Whether a request that changes something was sent by one of our own pages. Browsers say where a
 * request comes from in headers that no page can forge; programs send none of them, but then they
 * have no cookie that somebody else could use. Pure.
 */
final class CrossSite {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private CrossSite() {}

  /**
   * Whether to refuse a request. Public pages are left out: they know no cookie, so there is
   * nothing to steal, and one-click unsubscribing has to come from elsewhere. So is REST with a
   * token. REST with a browser's cookie has no view state to protect it, so it must say where it
   * comes from.
   */
  static boolean isForged(HttpServletRequest request, Route.Kind kind) {
    boolean rest = kind == Route.Kind.API;
    if (kind == Route.Kind.PUBLIC || rest && request.getHeader("Authorization") != null) {
      return false;
    }
    String fetchSite = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    boolean silent = fetchSite == null && origin == null;
    if (rest && silent && !SAFE.contains(request.getMethod())) {
      return SignInCookie.read(request).isPresent();
    }
    return isForged(
        request.getMethod(), fetchSite, origin, request.getHeader("Host"), SiteAddress.current());
  }

  /**
   * Whether to refuse the request.
   *
   * @param fetchSite the header {@code Sec-Fetch-Site}, or {@code null}
   * @param origin the header {@code Origin}, or {@code null}
   * @param host the header {@code Host}
   * @param baseUrl where people reach the installation, or empty
   */
  static boolean isForged(
      String method, String fetchSite, String origin, String host, String baseUrl) {
    if (SAFE.contains(method)) {
      return false;
    }
    if (fetchSite != null && !fetchSite.equals("same-origin") && !fetchSite.equals("none")) {
      return true;
    }
    if (origin == null) {
      return false;
    }
    return !sameHost(origin, host)
        && (origin.isEmpty() || !origin.equalsIgnoreCase(originOf(baseUrl)));
  }

  private static boolean sameHost(String origin, String host) {
    try {
      URI from = URI.create(origin);
      return host != null
          && from.getAuthority() != null
          && from.getAuthority().equalsIgnoreCase(host.strip());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String originOf(String baseUrl) {
    try {
      URI base = URI.create(baseUrl);
      return base.getAuthority() == null
          ? ""
          : (base.getScheme() + "://" + base.getAuthority()).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
