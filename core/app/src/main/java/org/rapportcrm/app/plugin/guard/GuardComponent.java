package org.rapportcrm.app.plugin.guard;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIPanel;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.FacesEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rapportcrm.app.dev.Causes;

/**
 * {@code <r:guard plugin="loyalty" kind="tab">…</r:guard>}: draws what a plugin contributes to a
 * page, or an error card in its place when that throws; under {@code rapport dev} with the cause.
 * What its forms send back is guarded as well. The rest of the page never notices.
 */
@FacesComponent(GuardComponent.TYPE)
public class GuardComponent extends UIPanel {

  /** The component's type, for the tag library. */
  public static final String TYPE = "org.rapportcrm.Guard";

  /** Attribute that holds the failure of a part that could not even be read. */
  static final String BROKEN = "org.rapportcrm.broken";

  @Override
  public boolean getRendersChildren() {
    return true;
  }

  @Override
  public void encodeChildren(FacesContext context) throws IOException {
    ResponseWriter page = context.getResponseWriter();
    StringWriter part = new StringWriter();
    context.setResponseWriter(page.cloneWithWriter(part));
    Outcome<Void> outcome;
    try {
      outcome = isBroken() ? Outcome.failed((Throwable) broken()) : draw(context);
    } finally {
      context.setResponseWriter(page);
    }
    if (outcome.ok()) {
      page.write(part.toString());
    } else {
      card(context, outcome.failure());
    }
  }

  private Outcome<Void> draw(FacesContext context) {
    return guarded(
        () -> {
          super.encodeChildren(context);
          context.getResponseWriter().flush();
          return null;
        });
  }

  @Override
  public void processDecodes(FacesContext context) {
    phase(() -> super.processDecodes(context));
  }

  @Override
  public void processValidators(FacesContext context) {
    phase(() -> super.processValidators(context));
  }

  @Override
  public void processUpdates(FacesContext context) {
    phase(() -> super.processUpdates(context));
  }

  /** Whatever is pressed inside comes back through {@link #broadcast}. */
  @Override
  public void queueEvent(FacesEvent event) {
    super.queueEvent(event instanceof GuardedEvent ? event : new GuardedEvent(this, event));
  }

  @Override
  public void broadcast(FacesEvent event) {
    if (event instanceof GuardedEvent guarded) {
      FacesEvent inner = guarded.event();
      UIComponent source = inner.getComponent();
      FacesContext context = FacesContext.getCurrentInstance();
      source.pushComponentToEL(context, null);
      try {
        phase(() -> source.broadcast(inner));
      } finally {
        source.popComponentFromEL(context);
      }
    } else {
      super.broadcast(event);
    }
  }

  private void phase(Runnable work) {
    if (isBroken()) {
      return;
    }
    Outcome<Void> outcome =
        guarded(
            () -> {
              work.run();
              return null;
            });
    if (outcome.failure() instanceof AbortProcessingException abort) {
      throw abort;
    }
    if (!outcome.ok()) {
      getAttributes().put(BROKEN, new PluginFailure(plugin(), outcome.failure()));
    }
  }

  private Outcome<Void> guarded(Callable<Void> work) {
    String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    Object src = getAttributes().get("src");
    return CDI.current()
        .select(Guard.class)
        .get()
        .here(plugin(), kind(), src == null ? view : src.toString(), work);
  }

  private void card(FacesContext context, Throwable failure) throws IOException {
    Locale locale = context.getViewRoot().getLocale();
    PartFailed words = CDI.current().select(PartFailed.class).get();
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("div", this);
    writer.writeAttribute("class", "notice notice-bad stack stack-tight", null);
    writer.writeAttribute("role", "alert", null);
    writer.startElement("span", this);
    writer.writeText(words.text(locale, plugin()), null);
    writer.endElement("span");
    String path = words.path(plugin());
    if (path != null) {
      writer.startElement("a", this);
      writer.writeAttribute(
          "href", context.getExternalContext().getRequestContextPath() + path, null);
      writer.writeText(words.link(locale), null);
      writer.endElement("a");
    }
    Optional<String> why = Causes.shown(failure);
    if (why.isPresent()) {
      writer.startElement("pre", this);
      writer.writeAttribute("class", "log-line", null);
      writer.writeAttribute("dir", "ltr", null);
      writer.writeText(why.get(), null);
      writer.endElement("pre");
    }
    writer.endElement("div");
  }

  private String plugin() {
    return String.valueOf(getAttributes().get("plugin"));
  }

  private Kind kind() {
    Object kind = getAttributes().get("kind");
    return "widget".equals(kind) ? Kind.WIDGET : Kind.TAB;
  }

  private boolean isBroken() {
    return broken() != null;
  }

  private Object broken() {
    return getAttributes().get(BROKEN);
  }
}
