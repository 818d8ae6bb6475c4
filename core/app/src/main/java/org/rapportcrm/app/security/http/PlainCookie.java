package org.rapportcrm.app.security.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;

/**
 * The cookie of an administrator who wants to see Rapport without plugins. It ends with the browser
 * and gives no right: for anybody else it means nothing.
 */
public final class PlainCookie {

  /** Who may see Rapport without plugins. */
  public static final String CAPABILITY = "plugins.manage";

  private static final String NAME = "rapport_plain";
  private static final String YES = "yes";

  private PlainCookie() {}

  /** Whether the browser asks for it; what it is worth is the caller's to say. */
  public static boolean isOn(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies != null
        && Arrays.stream(cookies)
            .anyMatch(cookie -> cookie.getName().equals(NAME) && cookie.getValue().equals(YES));
  }

  /** Sets it, or takes it away. */
  public static void set(HttpServletRequest request, HttpServletResponse response, boolean on) {
    Cookie cookie = new Cookie(NAME, on ? YES : "");
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge(on ? -1 : 0);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
