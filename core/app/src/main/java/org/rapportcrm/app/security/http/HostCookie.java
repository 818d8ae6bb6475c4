package org.rapportcrm.app.security.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * A cookie with a secret: out of reach for scripts, not sent along by other sites, and over https
 * tied to this very host.
 *
 * @param name without the prefix that browsers demand of such cookies over https
 */
public record HostCookie(String name) {

  private static final String SECURE = "__Host-";

  /** The secret, if the browser sends one. */
  public Optional<String> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    String full = full(request);
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(full) && !cookie.getValue().isEmpty()) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  /** Sets it. */
  public void write(
      HttpServletRequest request, HttpServletResponse response, String secret, Duration life) {
    response.addCookie(cookie(request, secret, (int) life.toSeconds()));
  }

  /** Takes it away. */
  public void remove(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, "", 0));
  }

  private String full(HttpServletRequest request) {
    return Https.used(request) ? SECURE + name : name;
  }

  private Cookie cookie(HttpServletRequest request, String value, int seconds) {
    Cookie cookie = new Cookie(full(request), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(Https.used(request));
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge(seconds);
    return cookie;
  }
}
