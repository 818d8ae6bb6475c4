package org.rapportcrm.app.system.metrics;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/** Measures every request. */
@WebListener
public class RequestWatch implements ServletRequestListener {

  private static final String BEGIN = RequestWatch.class.getName();

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    event.getServletRequest().setAttribute(BEGIN, System.nanoTime());
  }

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    if (event.getServletRequest() instanceof HttpServletRequest request
        && request.getAttribute(BEGIN) instanceof Long begin) {
      String path = request.getRequestURI().substring(request.getContextPath().length());
      RequestTimes.add(path, System.nanoTime() - begin);
    }
  }
}
