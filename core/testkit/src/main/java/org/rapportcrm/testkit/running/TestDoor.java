package org.rapportcrm.testkit.running;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;

/**
 * Lets Arquillian's requests in. Rapport serves no path that it does not know, so they go to the
 * servlet that runs the tests before the security filter sees them.
 */
@WebListener
public class TestDoor implements ServletContextListener {

  private static volatile boolean open;

  private static final String RUNNER = "ArquillianServletRunnerEE9";

  /** Whether this is the server: the tests themselves have no door. */
  static boolean isOpen() {
    return open;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    open = true;
    event
        .getServletContext()
        .addFilter("test-door", new Door())
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/" + RUNNER);
  }

  private static final class Door extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      request.getServletContext().getNamedDispatcher(RUNNER).forward(request, response);
    }
  }
}
