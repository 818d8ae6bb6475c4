package org.rapportcrm.app.settings.theme;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.Templates;
import org.rapportcrm.app.publicpage.Frame;
import org.rapportcrm.app.theme.ActiveTheme;
import org.rapportcrm.app.theme.Themes;
import org.rapportcrm.app.web.Viewer;
import org.rapportcrm.theme.Theme;

/**
 * {@code /console/theme-sample/lapis/door}: what a theme makes of the sign-in ({@code door}), of a
 * public page ({@code public}) and of mail ({@code mail}), before anybody else sees it.
 */
@WebServlet("/console/theme-sample/*")
public class ThemeSampleServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern PATH = Pattern.compile("/([a-z0-9-]+)/(door|public|mail)");
  private static final String TEMPLATE = "META-INF/rapport/core/theme-sample-%s.mustache";

  @Inject private transient Themes themes;
  @Inject private transient ActiveTheme active;
  @Inject private transient Frame frame;
  @Inject private transient SampleMail mail;
  @Inject private transient Templates templates;
  @Inject private transient Messages messages;
  @Inject private transient Viewer viewer;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
    Optional<Theme> theme = path.matches() ? themes.find(path.group(1)) : Optional.empty();
    if (theme.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/html; charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    Locale locale = viewer.locale();
    if (path.group(2).equals("mail")) {
      response.setHeader("Content-Security-Policy", SampleMail.POLICY);
      response.getWriter().write(mail.html(theme.get(), locale));
      return;
    }
    String part = path.group(2);
    response
        .getWriter()
        .write(
            frame.around(
                messages.text(locale, "themes.sample." + part),
                templates.render(TEMPLATE.formatted(part), locale, Map.of()),
                locale,
                request.getContextPath(),
                active.dress(theme),
                part.equals("door")));
  }
}
