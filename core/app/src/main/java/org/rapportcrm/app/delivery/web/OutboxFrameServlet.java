package org.rapportcrm.app.delivery.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rapportcrm.app.delivery.OutboxReader;
import org.rapportcrm.app.delivery.OutboxReader.Opened;

/**
 * {@code /console/outbox-frame/5}: the HTML of a message, in a sandbox: no scripts, no forms, no
 * origin of ours, and pictures only where the console itself could load them.
 */
@WebServlet("/console/outbox-frame/*")
public class OutboxFrameServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** What a message may do: be styled and show pictures. Who may frame it, ContentPolicy adds. */
  static final String POLICY =
      "sandbox allow-popups; default-src 'none'; img-src 'self' data: https:;"
          + " style-src 'unsafe-inline'; base-uri 'none'";

  @Inject private transient OutboxReader outbox;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    Optional<Opened> opened =
        path != null && path.matches("/\\d{1,18}")
            ? outbox.open(Long.parseLong(path.substring(1)))
            : Optional.empty();
    if (opened.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/html; charset=UTF-8");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(withoutPixel(opened.get().mail().html()));
  }

  /** Whoever looks at the outbox is not the recipient: that is no opening. Pure. */
  static String withoutPixel(String html) {
    return html.replaceAll("<img src=\"[^\"]*/o/[A-Za-z0-9_-]+\"[^>]*>", "");
  }
}
