package org.rapportcrm.app.security.http;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Locale;

/**
 * Keeps the container's session cookie from other sites, which Payara does not by web.xml alone,
 * and marks it as secure where people come over https, which it cannot know behind a proxy. Who
 * somebody is does not hang on this cookie.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent start) {
    start.getServletContext().getSessionCookieConfig().setAttribute("SameSite", "Lax");
    if (SiteAddress.current().toLowerCase(Locale.ROOT).startsWith("https:")) {
      start.getServletContext().getSessionCookieConfig().setSecure(true);
    }
  }
}
