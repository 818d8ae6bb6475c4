package org.rapportcrm.app.web.row;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlCommandButton;
import jakarta.faces.component.html.HtmlCommandLink;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PreRenderComponentEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.HashMap;
import java.util.Map;

/** Keeps with each page that was shown which record each button in a row was for. */
public class ShownKeys implements SystemEventListener {
  private static final String KEPT = ShownKeys.class.getName();

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof HtmlCommandButton || source instanceof HtmlCommandLink;
  }

  @Override
  public void processEvent(SystemEvent event) {
    FacesContext context = event.getFacesContext();
    UIComponent button = ((PreRenderComponentEvent) event).getComponent();
    String id = button.getClientId(context);
    if (RowKey.isInARow(id)) {
      RowKey.of(context, button).ifPresent(key -> kept(context).put(id, key));
    }
  }

  /** Keys by client id; empty for a page without buttons in rows. */
  @SuppressWarnings("unchecked")
  static Map<String, String> of(FacesContext context) {
    Map<String, Object> view = context.getViewRoot().getViewMap(false);
    Object kept = view == null ? null : view.get(KEPT);
    return kept == null ? Map.of() : (Map<String, String>) kept;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> kept(FacesContext context) {
    return (Map<String, String>)
        context.getViewRoot().getViewMap().computeIfAbsent(KEPT, k -> new HashMap<>());
  }
}
