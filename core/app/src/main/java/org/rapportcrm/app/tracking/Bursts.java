package org.rapportcrm.app.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Notices when one message has several of its links clicked within seconds: a gateway does that, a
 * person does not. Remembers a few seconds only. Not for several threads.
 */
final class Bursts {

  /** So many different links … */
  static final int LINKS = 3;

  /** … within this time are a machine's. */
  static final Duration WITHIN = Duration.ofSeconds(10);

  private final Map<Long, Deque<Sighting>> recent = new HashMap<>();

  /** Takes a click; answers whether it is one of a burst. */
  boolean isBurst(Sighting click) {
    Deque<Sighting> clicks = recent.computeIfAbsent(click.deliveryId(), id -> new ArrayDeque<>());
    clicks.addLast(click);
    while (clicks.getFirst().at().isBefore(click.at().minus(WITHIN)) || clicks.size() > 50) {
      clicks.removeFirst();
    }
    return clicks.stream().map(Sighting::linkId).distinct().count() >= LINKS;
  }

  /** Forgets what is too long ago to matter. */
  void forget(Instant now) {
    recent.values().removeIf(clicks -> clicks.getLast().at().isBefore(now.minus(WITHIN)));
  }
}
