package org.rapportcrm.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The cookie of the language switch; it holds nothing about a person. */
public final class Cookies {

  /** The language chosen before signing in. */
  public static final String LANGUAGE = "rapport_lang";

  private static final int YEAR = 365 * 24 * 3600;

  private Cookies() {}

  /** A cookie's value, or {@code null}. */
  public static String value(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  static void keep(
      HttpServletRequest request, HttpServletResponse response, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge(YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
