package org.rapportcrm.app.tracking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/**
 * {@code /o/<token>}: a picture of one transparent pixel. {@code /c/<link>.<token>}: goes on to the
 * stored address of a link, and nowhere else. No cookie, no session, no waiting.
 */
@WebServlet({"/o/*", "/c/*"})
public class TrackingServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final byte[] PIXEL =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

  @Inject private transient Tracking tracking;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response);
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getPathInfo();
    String token = path == null || path.isEmpty() ? "" : path.substring(1);
    boolean machine = Machines.isMachine(request.getMethod(), request::getHeader);
    response.setHeader("Cache-Control", "no-store");
    if (request.getServletPath().equals("/o")) {
      open(request, response, token, machine);
    } else {
      click(response, token, machine);
    }
  }

  private void open(
      HttpServletRequest request, HttpServletResponse response, String token, boolean machine)
      throws IOException {
    if (!tracking.opened(token, machine)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("image/gif");
    response.setContentLength(PIXEL.length);
    if (request.getMethod().equals("GET")) {
      response.getOutputStream().write(PIXEL);
    }
  }

  private void click(HttpServletResponse response, String token, boolean machine)
      throws IOException {
    Optional<String> address = tracking.clicked(token, machine);
    if (address.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", address.get());
    response.setHeader("Referrer-Policy", "no-referrer");
  }
}
