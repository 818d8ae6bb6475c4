package org.rapportcrm.app.calendar.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rapportcrm.app.calendar.Feeds;

/** {@code /k/<token>.ics}: somebody's calendar, for the program that shows it. No cookie. */
@WebServlet("/k/*")
public class FeedServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String ENDING = ".ics";

  @Inject private transient Feeds feeds;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    Optional<String> calendar =
        path != null && path.length() > ENDING.length() && path.endsWith(ENDING)
            ? feeds.read(path.substring(1, path.length() - ENDING.length()))
            : Optional.empty();
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (calendar.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] body = calendar.get().getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/calendar; charset=UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
