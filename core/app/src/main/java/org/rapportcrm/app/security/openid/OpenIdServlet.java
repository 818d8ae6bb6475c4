package org.rapportcrm.app.security.openid;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.security.http.HostCookie;
import org.rapportcrm.app.security.http.LocalPath;
import org.rapportcrm.app.security.http.SiteAddress;
import org.rapportcrm.app.security.secret.RandomToken;
import org.rapportcrm.app.security.signin.Doorway;
import org.rapportcrm.app.security.signin.SignIn;

/**
 * {@code /login-with} sends a browser to the provider, {@code /login-back} is where it comes back.
 * Whatever fails leads to the sign-in page, which says what in words; the log and the audit log say
 * it exactly.
 */
@WebServlet({OpenIdServlet.OUT, OpenIdServlet.BACK})
public class OpenIdServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(OpenIdServlet.class.getName());

  /** Where browsers come back to; providers have to know it. */
  public static final String BACK = "/login-back";

  /** Where browsers go out. */
  static final String OUT = "/login-with";

  /** Said once, so that a proxy that changes the host makes no circle. */
  private static final String HERE = "here";

  private static final HostCookie BROWSER = new HostCookie("rapport_openid");

  @Inject private transient OpenIdSignIn openId;
  @Inject private transient Doorway doorway;
  @Inject private transient Audit audit;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (request.getServletPath().equals(BACK)) {
        back(request, response);
      } else {
        out(request, response);
      }
    } catch (OpenIdException e) {
      LOG.log(Level.WARNING, "No sign-in through OpenID Connect: {0}", e.getMessage());
      if (e.trouble() != Trouble.WAIT && e.trouble() != Trouble.OFF) {
        audit.record("signIn.refused", null, "openid: " + e.getMessage());
      }
      response.sendRedirect(request.getContextPath() + "/login?trouble=" + e.trouble().word());
    }
  }

  private void out(HttpServletRequest request, HttpServletResponse response)
      throws IOException, OpenIdException {
    if (request.getParameter(HERE) == null && !isHome(request)) {
      response.sendRedirect(SiteAddress.current() + OUT + "?" + HERE + "=yes&" + next(request));
      return;
    }
    String browser = BROWSER.read(request).orElseGet(() -> RandomToken.make(""));
    String address =
        openId.begin(
            visitor(browser, request),
            request.getParameter("next"),
            request.getLocale().toLanguageTag());
    BROWSER.write(request, response, browser, OpenIdSteps.LIFE);
    response.sendRedirect(address);
  }

  /** The provider leads back to the public address, where a cookie of another one is not sent. */
  private static boolean isHome(HttpServletRequest request) {
    String host = request.getHeader("Host");
    return host == null
        || SiteAddress.current()
            .toLowerCase(Locale.ROOT)
            .endsWith("//" + host.toLowerCase(Locale.ROOT));
  }

  private static String next(HttpServletRequest request) {
    return "next="
        + URLEncoder.encode(LocalPath.orHome(request.getParameter("next")), StandardCharsets.UTF_8);
  }

  private void back(HttpServletRequest request, HttpServletResponse response)
      throws IOException, OpenIdException {
    Map<String, String> sent = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> sent.put(name, values[0]));
    OpenIdSignIn.Result result =
        openId.back(visitor(BROWSER.read(request).orElse(null), request), sent);
    SignIn.Outcome outcome = doorway.follow(result.signIn(), request, response);
    String next = LocalPath.orHome(result.next());
    String path =
        outcome == SignIn.Outcome.CODE
            ? "/login-code?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)
            : next;
    response.sendRedirect(request.getContextPath() + path);
  }

  private static OpenIdSignIn.Visitor visitor(String browser, HttpServletRequest request) {
    return new OpenIdSignIn.Visitor(
        browser, SiteAddress.current(), request.getRemoteAddr(), request.getHeader("User-Agent"));
  }
}
