package org.rapportcrm.app.theme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.rapportcrm.theme.Theme;

/**
 * The theme that one person tries on before everybody wears it; kept in their session. A theme that
 * is gone meanwhile is tried on no more.
 */
@RequestScoped
public class Preview {

  private static final String TRIED = Preview.class.getName();

  @Inject private HttpServletRequest request;
  @Inject private Themes themes;

  /** What is tried on now. */
  public Optional<Theme> theme() {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(TRIED) instanceof String id
        ? themes.wearable(id)
        : Optional.empty();
  }

  /** Tries a theme on. */
  public void begin(Theme theme) {
    request.getSession(true).setAttribute(TRIED, theme.id());
  }

  /** Takes it off. */
  public void end() {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(TRIED);
    }
  }
}
