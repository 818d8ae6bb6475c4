package org.rapportcrm.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;

/**
 * Hides, and takes back, the cookie of the Faces flash that an earlier deployment, or another node,
 * gave out. Mojarra encrypts it with a key that it makes at each start, and fails with a
 * NullPointerException on one that it cannot read: after a plugin was installed, the first form
 * that anybody sent would fail.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class StaleFlash extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String COOKIE = "csfcfc";
  private static final String GIVEN_BY = StaleFlash.class.getName();
  private static final String THIS_DEPLOYMENT = UUID.randomUUID().toString();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession before = request.getSession(false);
    boolean ours = before != null && THIS_DEPLOYMENT.equals(before.getAttribute(GIVEN_BY));
    if (!ours) {
      forget(request, response);
    }
    chain.doFilter(ours ? request : new WithoutFlash(request), response);
    HttpSession after = ours ? null : request.getSession(false);
    if (after != null) {
      after.setAttribute(GIVEN_BY, THIS_DEPLOYMENT);
    }
  }

  private static void forget(HttpServletRequest request, HttpServletResponse response) {
    for (Cookie cookie : request.getCookies() == null ? new Cookie[0] : request.getCookies()) {
      if (COOKIE.equals(cookie.getName())) {
        Cookie gone = new Cookie(COOKIE, "");
        gone.setMaxAge(0);
        gone.setHttpOnly(true);
        gone.setPath(request.getContextPath() + "/");
        response.addCookie(gone);
      }
    }
  }

  private static final class WithoutFlash extends HttpServletRequestWrapper {

    private WithoutFlash(HttpServletRequest request) {
      super(request);
    }

    @Override
    public Cookie[] getCookies() {
      Cookie[] all = super.getCookies();
      return all == null
          ? null
          : Arrays.stream(all)
              .filter(cookie -> !COOKIE.equals(cookie.getName()))
              .toArray(Cookie[]::new);
    }
  }
}
