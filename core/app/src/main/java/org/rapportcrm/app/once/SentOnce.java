package org.rapportcrm.app.once;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.web.Msg;

/**
 * Stands before the work of every form that carries a mark: one that was done leads to where it led
 * before; one in which something else was typed since comes back with a word about it. Parts of a
 * page (AJAX) are not asked: the same button means another row each time.
 */
public class SentOnce implements PhaseListener {
  private static final long serialVersionUID = 1L;
  private static final String TAKEN = SentOnce.class.getName();
  private static final String ARRIVED = "rapport-arrived";
  private static final int LONG_ENOUGH = 600;
  private static final int LONGEST_PLACE = 1000;

  private record Taken(long user, Sent sent) {}

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.INVOKE_APPLICATION;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    Optional<Sent> sent = Sent.of(context.getExternalContext());
    Optional<Long> user = the(Acting.class).id();
    if (sent.isEmpty() || user.isEmpty() || context.getPartialViewContext().isAjaxRequest()) {
      return;
    }
    ExternalContext external = context.getExternalContext();
    Sendings.Turn turn = the(Sendings.class).take(user.get(), sent.get());
    switch (turn.kind()) {
      case FIRST -> {
        external.getRequestMap().put(TAKEN, new Taken(user.get(), sent.get()));
        tellTheBrowser(external, sent.get(), LONG_ENOUGH);
      }
      case DONE -> {
        tellTheBrowser(external, sent.get(), LONG_ENOUGH);
        goWhereItLed(external, turn.place());
      }
      case OTHER -> sayAndShow(context, "shell.once.other");
      default -> sayAndShow(context, "shell.once.unsure");
    }
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    ExternalContext external = context.getExternalContext();
    if (!(external.getRequestMap().remove(TAKEN) instanceof Taken taken)) {
      return;
    }
    String place = place(context);
    boolean refused = place == null || PageAnswer.isRefused(context);
    if (refused) {
      the(Sendings.class).refused(taken.user(), taken.sent());
    } else {
      the(Sendings.class).done(taken.user(), taken.sent(), place);
    }
    if (refused || !context.getResponseComplete() && context.getMessageList().isEmpty()) {
      tellTheBrowser(external, taken.sent(), 0);
    }
  }

  /*
   * That what was typed has arrived: an answer that is lost loses this cookie too, and the browser
   * keeps the draft. It is given before the work, because a redirect takes none any more, and taken
   * back where the form is not done with.
   */
  private static void tellTheBrowser(ExternalContext external, Sent sent, int seconds) {
    Map<String, Object> properties =
        Map.of(
            "path", external.getRequestContextPath() + "/", "maxAge", seconds, "SameSite", "Lax");
    external.addResponseCookie(ARRIVED, sent.mark(), properties);
  }

  /** Where it led; {@code null} where it failed or gave a file. */
  private static String place(FacesContext context) {
    if (context.getExceptionHandler().getUnhandledExceptionQueuedEvents().iterator().hasNext()) {
      return null;
    }
    ExternalContext external = context.getExternalContext();
    String here = external.getRequestContextPath() + Here.address();
    if (!context.getResponseComplete()) {
      return here;
    }
    String location = ((HttpServletResponse) external.getResponse()).getHeader("Location");
    return location == null || location.length() <= LONGEST_PLACE ? location : here;
  }

  private static void goWhereItLed(ExternalContext external, String place) {
    Here.done(the(Msg.class).get("shell.once.done"));
    external.getFlash().setKeepMessages(true);
    try {
      external.redirect(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sayAndShow(FacesContext context, String key) {
    Here.failed(the(Msg.class).get(key));
    context.renderResponse();
  }

  private static <T> T the(Class<T> bean) {
    return CDI.current().select(bean).get();
  }
}
