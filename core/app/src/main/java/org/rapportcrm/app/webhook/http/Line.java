package org.rapportcrm.app.webhook.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Instant;

/**
 * Hands messages over one after the other, over one connection for as long as the receiver keeps
 * it. Not for several threads.
 */
public final class Line implements AutoCloseable {

  private final Post post;
  private Socket kept;
  private Target keptFor;

  Line(Post post) {
    this.post = post;
  }

  /** Hands one over; every failure is an answer. */
  public Answer send(Post.Message message, Instant now) {
    long begin = System.nanoTime();
    if (message.secrets().isEmpty()) {
      return new Answer(
          null, "The secret cannot be read with this installation's key; set a new one.", null, 0);
    }
    Deadline deadline = new Deadline(begin + post.patience().toNanos());
    try {
      AnswerReader.Read read = exchange(message, now, deadline);
      return new Answer(read.status(), null, read.body(), millis(begin));
    } catch (Target.Refused e) {
      return new Answer(null, e.getMessage(), null, millis(begin));
    } catch (SocketTimeoutException e) {
      long seconds = post.patience().toSeconds();
      return new Answer(null, "No answer within " + seconds + " seconds.", null, millis(begin));
    } catch (IOException e) {
      return new Answer(null, "No answer: " + e.getMessage(), null, millis(begin));
    }
  }

  private AnswerReader.Read exchange(Post.Message message, Instant now, Deadline deadline)
      throws IOException, Target.Refused {
    Target target = post.target(message);
    byte[] request = Request.of(target, message, now);
    if (kept != null && target.equals(keptFor)) {
      try {
        return exchange(request, deadline);
      } catch (SocketTimeoutException e) {
        throw e;
      } catch (IOException e) {
        // the receiver has hung up meanwhile: once more, over a new connection
      }
    }
    close();
    kept = post.connect(target, deadline);
    keptFor = target;
    return exchange(request, deadline);
  }

  /** The connection is kept only after a whole answer that does not end it. */
  private AnswerReader.Read exchange(byte[] request, Deadline deadline) throws IOException {
    boolean keep = false;
    try {
      kept.setSoTimeout(deadline.millis());
      kept.getOutputStream().write(request);
      AnswerReader.Read read = AnswerReader.read(new TimedInput(kept, deadline));
      keep = read.isOpen();
      return read;
    } finally {
      if (!keep) {
        close();
      }
    }
  }

  @Override
  public void close() {
    if (kept != null) {
      try {
        kept.close();
      } catch (IOException e) {
        // it is of no use any longer
      }
      kept = null;
    }
  }

  private static int millis(long begin) {
    return (int) ((System.nanoTime() - begin) / 1_000_000);
  }
}
