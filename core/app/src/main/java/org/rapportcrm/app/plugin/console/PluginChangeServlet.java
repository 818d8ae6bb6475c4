package org.rapportcrm.app.plugin.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapportcrm.app.plugin.change.ChangeStatus;
import org.rapportcrm.app.plugin.change.PluginChanges;
import org.rapportcrm.app.rest.JsonText;

/**
 * {@code /console/plugin-change.json}: how far a change is, for the page that shows it. While one
 * application ends and the next one starts nobody answers; the page asks again.
 */
@WebServlet("/console/plugin-change.json")
public class PluginChangeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient PluginChanges changes;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ChangeStatus status = changes.current().orElse(null);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(status == null ? "{}" : JsonText.of(status));
  }
}
