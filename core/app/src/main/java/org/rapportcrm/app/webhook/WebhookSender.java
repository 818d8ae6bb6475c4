package org.rapportcrm.app.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.rapportcrm.app.job.WorkLoop;
import org.rapportcrm.app.webhook.http.Answer;
import org.rapportcrm.app.webhook.http.Line;
import org.rapportcrm.app.webhook.http.Post;

/**
 * Sends what is due: a few threads, each with some messages of one webhook over one connection.
 * Messages are claimed for a time by the database's clock: after a kill another node, or this one,
 * sends them again under the same ids.
 */
final class WebhookSender implements AutoCloseable {

  private static final int AT_ONCE = 4;
  private static final Duration POLL = Duration.ofSeconds(2);

  /** After so long no further message of a batch is begun: its lease must not run out. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final MessageClaims claims;
  private final MessageNotes notes;
  private final Supplier<Post> post;
  private final Clock clock;
  private final WorkLoop loop;

  /**
   * A sender that is not started yet.
   *
   * @param post how messages are handed over, asked for each, so that a setting holds at once
   * @param mayWork whether this node may take up work now
   */
  WebhookSender(
      MessageClaims claims,
      MessageNotes notes,
      Supplier<Post> post,
      Clock clock,
      BooleanSupplier mayWork) {
    this.claims = claims;
    this.notes = notes;
    this.post = post;
    this.clock = clock;
    loop = new WorkLoop("Webhooks", POLL, () -> mayWork.getAsBoolean() && sendNext());
  }

  void start(ThreadFactory factory) {
    loop.start(factory, AT_ONCE);
  }

  /** Looks for work now instead of at the next poll. */
  void wake() {
    loop.wake();
  }

  /** Sends some messages if any are due; answers whether there were any. */
  boolean sendNext() {
    Optional<MessageClaims.Batch> batch = claims.next();
    batch.ifPresent(this::send);
    return batch.isPresent();
  }

  /** Sends a message that is claimed already, once. */
  Answer sendOnce(MessageClaims.Claimed message) {
    Answer answer = post.get().send(message.message(), clock.instant());
    notes.noteOnce(new MessageNotes.Tried(message.id(), answer));
    return answer;
  }

  /** A receiver that does not take a message is not pressed with the rest of the batch. */
  private void send(MessageClaims.Batch batch) {
    List<MessageNotes.Tried> tried = new ArrayList<>();
    long end = System.nanoTime() + LONGEST.toNanos();
    boolean goOn = true;
    try (Line line = post.get().line()) {
      for (int i = 0; goOn && i < batch.messages().size(); i++) {
        MessageClaims.Claimed message = batch.messages().get(i);
        Answer answer = line.send(message.message(), clock.instant());
        tried.add(new MessageNotes.Tried(message.id(), answer));
        goOn = answer.isTaken() && !loop.isStopping() && System.nanoTime() - end < 0;
      }
    }
    notes.note(batch, tried);
  }

  @Override
  public void close() {
    loop.close();
  }
}
