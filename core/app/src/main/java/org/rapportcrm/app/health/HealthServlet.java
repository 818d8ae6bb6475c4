package org.rapportcrm.app.health;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.job.BackgroundWork;
import org.rapportcrm.app.node.ThisNode;
import org.rapportcrm.app.plugin.registry.PluginInfo;
import org.rapportcrm.app.plugin.registry.PluginSwitch;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: the database answers too and
 * this node may serve beside the others; the first time, background work begins. {@code
 * /health/plugins}: each plugin's state. They tell strangers no more than that.
 */
@WebServlet("/health/*")
public class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Sql sql;
  @Inject private transient PluginSwitch plugins;
  @Inject private transient BackgroundWork background;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String what = String.valueOf(request.getPathInfo());
    switch (what) {
      case "/live" -> answer(response, 200, Json.createObjectBuilder().add("status", "UP"));
      case "/ready" -> ready(response);
      case "/plugins" -> plugins(response);
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void ready(HttpServletResponse response) throws IOException {
    boolean up;
    try {
      up = sql.number("select 1") == 1 && background.begin();
    } catch (RuntimeException e) {
      up = false;
    }
    Optional<String> refusal = ThisNode.refusal();
    if (refusal.isPresent()) {
      answer(
          response,
          503,
          Json.createObjectBuilder().add("status", "DOWN").add("reason", refusal.get()));
      return;
    }
    if (!up) {
      response.setHeader("Retry-After", "5");
    }
    answer(response, up ? 200 : 503, Json.createObjectBuilder().add("status", up ? "UP" : "DOWN"));
  }

  private void plugins(HttpServletResponse response) throws IOException {
    JsonArrayBuilder list = Json.createArrayBuilder();
    boolean up = true;
    for (PluginInfo plugin : plugins.list()) {
      up &= plugin.state() != PluginInfo.State.FAILED;
      list.add(Json.createObjectBuilder().add("id", plugin.id()).add("state", state(plugin)));
    }
    JsonObjectBuilder body =
        Json.createObjectBuilder().add("status", up ? "UP" : "DOWN").add("plugins", list);
    answer(response, 200, body);
  }

  /** A pause is no fault of the composed set: a change of plugins must not be undone for it. */
  private static String state(PluginInfo plugin) {
    return plugin.pausedAt() != null ? "paused" : plugin.state().name().toLowerCase(Locale.ROOT);
  }

  private static void answer(HttpServletResponse response, int status, JsonObjectBuilder body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(body.build().toString());
  }
}
