package org.rapportcrm.app.plugin.guard;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.app.plugin.hook.Failures;

/**
 * {@code <r:include src="…" plugin="…"/>} inside {@code r:guard}: includes a plugin's Facelet; one
 * that is missing or malformed leaves an error card and nothing else.
 */
public class GuardedInclude extends TagHandler {

  private final TagAttribute src = getRequiredAttribute("src");
  private final TagAttribute plugin = getRequiredAttribute("plugin");

  /** For Facelets. */
  public GuardedInclude(TagConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) throws IOException {
    if (!ComponentHandler.isNew(parent) && parent.getChildCount() > 0) {
      return;
    }
    List<UIComponent> before = new ArrayList<>(parent.getChildren());
    String path = src.getValue(context);
    try {
      context.includeFacelet(parent, path);
    } catch (IOException | RuntimeException | LinkageError e) {
      parent.getChildren().retainAll(before);
      String owner = plugin.getValue(context);
      CDI.current().select(Failures.class).get().add(owner, path, e);
      parent.getAttributes().put(GuardComponent.BROKEN, new FacesException(path, e));
    }
  }
}
