package org.rapportcrm.app.interaction;

import org.rapportcrm.api.data.SqlPart;

/** Statements of timelines, for tests that ask how the database reads them. */
public final class TimelineStatements {

  private TimelineStatements() {}

  /** A page of a contact's interactions and purchases. */
  public static SqlPart ofContact(long contactId, Timeline.After after) {
    TimelineSql page = new TimelineSql(TimelineFilter.ALL, after, 51);
    page.interactions(SqlPart.of("i.contact_id = ?", contactId));
    page.purchases(SqlPart.of("p.contact_id = ?", contactId));
    return page.statement();
  }
}
