package org.rapportcrm.app.notification.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /console/notifications.json}: what the bell shows, so that open pages can ask again. */
@WebServlet("/console/notifications.json")
public class BellServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Bell bell;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response
        .getWriter()
        .write(
            Json.createObjectBuilder()
                .add("unread", bell.getUnread())
                .add("mark", bell.getMark())
                .add("label", bell.getLabel())
                .build()
                .toString());
  }
}
