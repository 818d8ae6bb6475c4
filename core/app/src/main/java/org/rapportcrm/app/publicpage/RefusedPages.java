package org.rapportcrm.app.publicpage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapportcrm.api.rest.ProblemException;

/**
 * A page that refuses, for its record is not there or is not for this person, answers so. Left to
 * the server, each would stand in the log with the whole way it came, as failures do.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RefusedPages extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      int status = refusal(e);
      if (status == 0 || response.isCommitted()) {
        throw e;
      }
      response.sendError(status);
    }
  }

  /** The status of the refusal behind a failure; 0 where none is. */
  static int refusal(Throwable failure) {
    for (Throwable link = failure; link != null; link = link.getCause()) {
      if (link instanceof ProblemException refused && refused.status() < 500) {
        return refused.status();
      }
    }
    return 0;
  }
}
