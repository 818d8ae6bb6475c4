package org.rapportcrm.app.undo;

import java.util.List;

/**
 * A CDI bean that takes back one or more kinds of acts. What somebody changed since the act stays
 * as they left it.
 */
public interface UndoableAct {

  /** Whether it takes back acts of this kind, such as {@code contacts.stage}. */
  boolean undoes(String kind);

  /** The right that a person needs to take an act of this kind back. */
  String capability(String kind);

  /**
   * Takes an act back, or a thousand records of it, in one transaction of the caller.
   *
   * @param records keys out of {@code undo_before}, ascending, at most 1,000; empty, and called
   *     once, for an act that keeps nothing there and knows by its detail what to do
   * @return how many records are as they were before the act
   */
  int undo(Act act, List<Long> records);

  /** Where the records can be looked at, from the context's root; {@code null} for nowhere. */
  default String path(Act act) {
    return null;
  }
}
