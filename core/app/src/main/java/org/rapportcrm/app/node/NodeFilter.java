package org.rapportcrm.app.node;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Serves nothing but health while this node has another set of plugins than the others: its pages
 * would not fit the database that they have changed. A proxy takes the 503 of {@code /health/ready}
 * and sends people to the others.
 */
public class NodeFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> refusal = ThisNode.refusal();
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (refusal.isEmpty() || path.startsWith("/health/")) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", "30");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType("text/plain; charset=UTF-8");
    response.getWriter().println(refusal.get());
  }
}
