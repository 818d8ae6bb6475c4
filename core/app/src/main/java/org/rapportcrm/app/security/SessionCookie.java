package org.rapportcrm.app.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Locale;

/**
 * Marks the container's session cookie as secure where people come over https, which the container
 * cannot know behind a proxy. Who somebody is does not hang on this cookie.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent start) {
    if (Https.baseUrl().toLowerCase(Locale.ROOT).startsWith("https:")) {
      start.getServletContext().getSessionCookieConfig().setSecure(true);
    }
  }
}
