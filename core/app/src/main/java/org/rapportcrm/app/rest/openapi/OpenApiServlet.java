package org.rapportcrm.app.rest.openapi;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** {@code /openapi}: the OpenAPI document, for everybody; what it names still asks who comes. */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient DeployedResources resources;
  @Inject @Any private transient Instance<LiveSchemas> schemas;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String server = System.getProperty("rapport.base-url", "");
    JsonObject document =
        OpenApi.of(
            resources.routes(),
            server.isEmpty() ? "/" : server,
            System.getProperty("rapport.version", "development"),
            live());
    byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private Map<String, JsonObject> live() {
    Map<String, JsonObject> live = new TreeMap<>();
    schemas.forEach(source -> live.putAll(source.now()));
    return live;
  }
}
