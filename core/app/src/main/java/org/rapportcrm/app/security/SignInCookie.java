package org.rapportcrm.app.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * The cookie that keeps a browser signed in: out of reach for scripts, not sent along by other
 * sites, and over https tied to this very host.
 */
final class SignInCookie {

  private static final String PLAIN = "rapport_sign_in";
  private static final String SECURE = "__Host-rapport_sign_in";

  private SignInCookie() {}

  static Optional<String> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    String name = Https.used(request) ? SECURE : PLAIN;
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  static void write(HttpServletRequest request, HttpServletResponse response, String secret) {
    response.addCookie(cookie(request, secret, (int) SignIns.LIFE.toSeconds()));
  }

  static void remove(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, "", 0));
  }

  private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
    boolean secure = Https.used(request);
    Cookie cookie = new Cookie(secure ? SECURE : PLAIN, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge(seconds);
    return cookie;
  }
}
