package org.rapportcrm.app.retention;

import java.time.Instant;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/**
 * A kind of data that grows with use, and how it is forgotten. Its label is the message {@code
 * retention.<id>}, what is lost with it {@code retention.<id>.help}.
 */
interface RetentionRule {

  /** Counting stops here: more is shown as "more than". */
  int COUNTED = 100_000;

  /** Its name in REST, settings and messages. */
  String id();

  /** The fewest days that it can be kept. */
  int least();

  /** When the oldest of it was made; empty when there is none. */
  Optional<Instant> oldest(Sql sql);

  /** How many there are from before a moment, at most {@link #COUNTED} and one. */
  long due(Sql sql, Instant before);

  /** Forgets some of what is from before a moment, in the caller's transaction; how many. */
  int forget(Sql sql, Instant before);
}
