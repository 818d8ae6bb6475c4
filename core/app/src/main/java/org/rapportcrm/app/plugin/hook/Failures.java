package org.rapportcrm.app.plugin.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The latest failures of what plugins contribute on this node, for the console. */
@ApplicationScoped
public class Failures {

  private static final int KEPT = 200;

  /** A failure that was caught. */
  public record Failure(String plugin, String where, String message, Instant at) {}

  @Inject private Clock clock;

  private final Deque<Failure> latest = new ArrayDeque<>();

  /** Keeps a failure. */
  public void add(String plugin, String where, Throwable cause) {
    add(plugin, where, rootMessage(cause));
  }

  /** Keeps what went wrong, in words. */
  public synchronized void add(String plugin, String where, String what) {
    if (latest.size() == KEPT) {
      latest.removeFirst();
    }
    latest.addLast(new Failure(plugin, where, what, clock.instant()));
  }

  /** A plugin's failures, newest first. */
  public synchronized List<Failure> of(String plugin) {
    List<Failure> found =
        new ArrayList<>(
            latest.stream().filter(failure -> failure.plugin().equals(plugin)).toList());
    Collections.reverse(found);
    return found;
  }

  private static String rootMessage(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName()
        + (root.getMessage() == null ? "" : ": " + root.getMessage());
  }
}
