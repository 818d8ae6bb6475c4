package org.rapportcrm.app.plugin.hook;

/**
 * A feature of the core that keeps events in the transaction that causes them, without a row of the
 * outbox for each. What it throws undoes that transaction, so it only writes rows of its own.
 */
public interface EventTap {

  /** Called for every event that is fired, before the commit. */
  void within(Object event);
}
