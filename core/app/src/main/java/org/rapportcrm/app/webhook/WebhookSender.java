package org.rapportcrm.app.webhook;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.rapportcrm.app.webhook.http.Answer;
import org.rapportcrm.app.webhook.http.Post;

/**
 * Sends what is due, a few messages at once. A message is claimed for a minute by the database's
 * clock: after a kill another node, or this one, sends it again under the same id.
 */
final class WebhookSender implements AutoCloseable {

  private static final Logger LOG = System.getLogger(WebhookSender.class.getName());
  private static final int AT_ONCE = 4;
  private static final long POLL_MILLIS = 2_000;

  private final MessageStore store;
  private final Supplier<Post> post;
  private final Clock clock;
  private final BooleanSupplier mayWork;
  private final List<Thread> threads = new ArrayList<>();
  private final Object work = new Object();
  private volatile boolean stopping;

  /**
   * A sender that is not started yet.
   *
   * @param post how messages are handed over, asked for each, so that a setting holds at once
   * @param mayWork whether this node may take up work now
   */
  WebhookSender(MessageStore store, Supplier<Post> post, Clock clock, BooleanSupplier mayWork) {
    this.store = store;
    this.post = post;
    this.clock = clock;
    this.mayWork = mayWork;
  }

  void start(ThreadFactory factory) {
    for (int i = 0; i < AT_ONCE; i++) {
      Thread thread = factory.newThread(this::loop);
      threads.add(thread);
      thread.start();
    }
  }

  /** Looks for work now instead of at the next poll. */
  void wake() {
    synchronized (work) {
      work.notifyAll();
    }
  }

  /** Sends one message if one is due; answers whether there was one. */
  boolean sendNext() {
    Optional<MessageStore.Claimed> claimed = store.claim();
    claimed.ifPresent(
        message -> {
          Answer answer = post.get().send(message.message(), clock.instant());
          store.note(message, answer);
        });
    return claimed.isPresent();
  }

  /** Sends a message that is claimed already, once. */
  Answer sendOnce(MessageStore.Claimed message) {
    Answer answer = post.get().send(message.message(), clock.instant());
    store.noteOnce(message, answer);
    return answer;
  }

  @Override
  public void close() {
    stopping = true;
    wake();
    for (Thread thread : threads) {
      try {
        thread.join(5_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void loop() {
    while (!stopping) {
      try {
        if (!mayWork.getAsBoolean() || !sendNext()) {
          await();
        }
      } catch (RuntimeException e) {
        if (!stopping) {
          LOG.log(Level.WARNING, "Webhooks pause for a moment", e);
          await();
        }
      }
    }
  }

  private void await() {
    synchronized (work) {
      if (!stopping) {
        try {
          work.wait(POLL_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          stopping = true;
        }
      }
    }
  }
}
