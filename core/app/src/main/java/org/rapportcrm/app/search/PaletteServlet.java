package org.rapportcrm.app.search;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapportcrm.api.page.SearchSource.Hit;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.web.Viewer;

/** {@code /console/search.json?q=words}: what the search dialog shows. */
@WebServlet("/console/search.json")
public class PaletteServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 200;

  @Inject private transient Palette palette;
  @Inject private transient CurrentUser user;
  @Inject private transient Viewer viewer;
  @Inject private transient Messages messages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!user.may("console.use")) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String typed = request.getParameter("q");
    String query = typed == null ? "" : typed.substring(0, Math.min(LONGEST, typed.length()));
    JsonArrayBuilder hits = Json.createArrayBuilder();
    for (Hit hit : palette.find(query, viewer.locale())) {
      hits.add(json(hit, request.getContextPath()));
    }
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(Json.createObjectBuilder().add("hits", hits).build().toString());
  }

  private JsonObjectBuilder json(Hit hit, String context) {
    return Json.createObjectBuilder()
        .add("kind", messages.text(viewer.locale(), hit.kindKey()))
        .add("title", hit.title() == null ? "" : hit.title())
        .add("detail", hit.detail() == null ? "" : hit.detail())
        .add("path", context + hit.path());
  }
}
