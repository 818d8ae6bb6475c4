package org.rapportcrm.app.plugin.guard;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIPanel;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.plugin.hook.Failures;

/**
 * {@code <r:guard plugin="loyalty">…</r:guard>}: draws what a plugin contributes to a page, or an
 * error card in its place when that throws. The rest of the page never notices.
 */
@FacesComponent(GuardComponent.TYPE)
public class GuardComponent extends UIPanel {

  /** The component's type, for the tag library. */
  public static final String TYPE = "org.rapportcrm.Guard";

  /** Attribute that holds the failure of a part that could not even be read. */
  static final String BROKEN = "org.rapportcrm.broken";

  private static final Logger LOG = System.getLogger(GuardComponent.class.getName());

  @Override
  public boolean getRendersChildren() {
    return true;
  }

  @Override
  public void encodeChildren(FacesContext context) throws IOException {
    ResponseWriter page = context.getResponseWriter();
    StringWriter part = new StringWriter();
    context.setResponseWriter(page.cloneWithWriter(part));
    try {
      if (getAttributes().get(BROKEN) instanceof RuntimeException broken) {
        throw broken;
      }
      super.encodeChildren(context);
      context.getResponseWriter().flush();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      part = new StringWriter();
      context.setResponseWriter(page.cloneWithWriter(part));
      report(context, e);
    } finally {
      context.getResponseWriter().flush();
      context.setResponseWriter(page);
    }
    page.write(part.toString());
  }

  private void report(FacesContext context, Throwable cause) throws IOException {
    String plugin = String.valueOf(getAttributes().get("plugin"));
    LOG.log(Level.WARNING, "A part of " + plugin + " could not be drawn", cause);
    CDI.current()
        .select(Failures.class)
        .get()
        .add(plugin, context.getViewRoot().getViewId(), cause);
    Locale locale = context.getViewRoot().getLocale();
    Messages messages = CDI.current().select(Messages.class).get();
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("div", this);
    writer.writeAttribute("class", "notice notice-bad", null);
    writer.writeAttribute("role", "alert", null);
    writer.writeText(messages.text(locale, "plugins.partFailed", plugin), null);
    writer.endElement("div");
  }
}
