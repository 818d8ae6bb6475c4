package org.rapportcrm.app.undo;

import java.time.Instant;
import java.util.List;

/**
 * A CDI bean that knows of deeds that are taken back on a page of their own, such as merges and
 * imports; the page of what can be taken back leads there.
 */
public interface UndoneElsewhere {

  /**
   * Something that can still be taken back.
   *
   * @param words message key of what was done, with one or two arguments
   * @param argument what it was done to, in people's words
   * @param other the second argument, or {@code null}
   * @param until when that is over
   * @param path of the page where it is taken back, from the context's root
   */
  record Deed(
      String words,
      String argument,
      String other,
      String who,
      Instant at,
      Instant until,
      String path) {}

  /** The right that a person needs to take them back. */
  String capability();

  /** The newest that the person may take back, at most {@code limit}. */
  List<Deed> newest(int limit);
}
