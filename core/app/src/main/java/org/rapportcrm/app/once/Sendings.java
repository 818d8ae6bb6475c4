package org.rapportcrm.app.once;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.app.rest.IdempotencyStore;

/**
 * Whose turn it is when a form comes more than once, on whichever node. The marks lie beside the
 * keys of REST for a day. Other than there, the mark is taken before the work and not with it,
 * because a page's work has transactions of its own: after a kill in between it is {@link
 * Turn.Kind#UNSURE}, never done a second time unasked.
 */
@ApplicationScoped
public class Sendings {

  private static final String PREFIX = "page:";
  private static final int DONE = 200;

  private IdempotencyStore store;
  private Duration patience = Duration.ofSeconds(15);

  /** For the container. */
  protected Sendings() {}

  /** Over this store. */
  @Inject
  public Sendings(IdempotencyStore store) {
    this.store = store;
  }

  /** Over this store; waits so long for the same form that is at work. */
  Sendings(IdempotencyStore store, Duration patience) {
    this.store = store;
    this.patience = patience;
  }

  /**
   * What is to be done with a form.
   *
   * @param place the address that its first sending led to; {@code null} unless that is done
   */
  record Turn(Kind kind, String place) {

    enum Kind {
      /** It comes for the first time; whoever asked does it, and says what came of it. */
      FIRST,
      /** It was done. */
      DONE,
      /** It was done, and something else was typed since. */
      OTHER,
      /** It came before, and has not ended. */
      UNSURE
    }
  }

  /** Takes the turn; waits while the same form is at work. */
  Turn take(long user, Sent sent) {
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<IdempotencyStore.Answer> known = store.find(user, PREFIX + sent.mark());
      if (known.isPresent()) {
        boolean same = known.get().requestHash().equals(sent.hash());
        return new Turn(same ? Turn.Kind.DONE : Turn.Kind.OTHER, known.get().location());
      }
      if (reserved(user, sent)) {
        return new Turn(Turn.Kind.FIRST, null);
      }
      if (System.nanoTime() > until || !pause()) {
        return new Turn(Turn.Kind.UNSURE, null);
      }
    }
  }

  /** It is done, and led to this address. */
  void done(long user, Sent sent, String place) {
    store.keep(user, PREFIX + sent.mark(), DONE, null, place);
  }

  /** It was refused: it can be sent again. */
  void refused(long user, Sent sent) {
    store.release(user, PREFIX + sent.mark());
  }

  private boolean reserved(long user, Sent sent) {
    try {
      store.reserve(user, PREFIX + sent.mark(), sent.hash());
      return true;
    } catch (SqlException e) {
      return false;
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(50);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
