package org.rapportcrm.app.plugin.guard;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code <r:include src="…" plugin="…"/>} inside {@code r:guard}: includes a plugin's Facelet; one
 * that is missing or malformed leaves an error card and nothing else. {@code ui:param} inside it
 * reaches the Facelet and nothing after it.
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
    // Applied again when a form comes back: Faces takes away what is not built a second time.
    List<UIComponent> before = new ArrayList<>(parent.getChildren());
    String path = src.getValue(context);
    String owner = plugin.getValue(context);
    VariableMapper outside = context.getVariableMapper();
    context.setVariableMapper(new InnerVariables(outside));
    parent.getAttributes().put("src", path);
    try {
      Outcome<Void> outcome =
          CDI.current()
              .select(Guard.class)
              .get()
              .here(
                  owner,
                  "widget".equals(parent.getAttributes().get("kind")) ? Kind.WIDGET : Kind.TAB,
                  path,
                  () -> {
                    nextHandler.apply(context, null);
                    context.includeFacelet(parent, path);
                    return null;
                  });
      if (!outcome.ok()) {
        parent.getChildren().retainAll(before);
        parent
            .getAttributes()
            .put(GuardComponent.BROKEN, new PluginFailure(owner, outcome.failure()));
      }
    } finally {
      context.setVariableMapper(outside);
    }
  }

  /** Variables of the included Facelet, over those of the page. */
  private static final class InnerVariables extends VariableMapper {
    private final VariableMapper outside;
    private final Map<String, ValueExpression> inside = new HashMap<>();

    private InnerVariables(VariableMapper outside) {
      this.outside = outside;
    }

    @Override
    public ValueExpression resolveVariable(String name) {
      ValueExpression own = inside.get(name);
      return own != null ? own : outside.resolveVariable(name);
    }

    @Override
    public ValueExpression setVariable(String name, ValueExpression expression) {
      return inside.put(name, expression);
    }
  }
}
