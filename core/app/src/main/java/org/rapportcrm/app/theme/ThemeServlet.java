package org.rapportcrm.app.theme;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rapportcrm.theme.Theme;
import org.rapportcrm.theme.ThemeCss;

/**
 * {@code /rapport/theme.css?id=default}: a theme's style sheet, written from what was read of it;
 * with {@code &sample=true} for a part of a page that shows it.
 */
@WebServlet(ThemeServlet.PATH)
public class ThemeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String PATH = "/rapport/theme.css";

  @Inject private transient Themes themes;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Theme> theme = themes.find(String.valueOf(request.getParameter("id")));
    if (theme.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String context = request.getContextPath();
    response.setContentType("text/css; charset=UTF-8");
    if (request.getParameter("v") != null) {
      response.setHeader("Cache-Control", "public, max-age=604800, immutable");
    }
    response
        .getWriter()
        .write(
            "true".equals(request.getParameter("sample"))
                ? ThemeCss.sample(theme.get(), context)
                : ThemeCss.worn(theme.get(), context));
  }
}
