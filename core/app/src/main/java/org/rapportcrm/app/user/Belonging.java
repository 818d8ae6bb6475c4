package org.rapportcrm.app.user;

import java.util.List;

/**
 * A kind of record that belongs to a person, and passes to another when they leave.
 *
 * @param kind the word for it, as in {@code users.leave.kind.contacts}
 * @param table where such records are
 * @param column the owner's
 * @param condition which of them pass on, as SQL that follows {@code and}
 * @param touched what else is set, as SQL that follows a comma; has one parameter, the moment, if
 *     it has any
 * @param ownerless whether such a record may stay without an owner
 */
record Belonging(
    String kind, String table, String column, String condition, String touched, boolean ownerless) {

  private static final String DATED = "updated_at = ?, version = version + 1";

  /**
   * All of them. What was done stays whose it was: tasks that are done, interactions, the audit
   * log.
   */
  static final List<Belonging> ALL =
      List.of(
          new Belonging("contacts", "contact", "owner_id", "true", DATED, true),
          new Belonging("companies", "company", "owner_id", "true", DATED, true),
          new Belonging("deals", "deal", "owner_id", "true", DATED, true),
          new Belonging("plans", "account_plan", "owner_id", "state = 'active'", DATED, true),
          new Belonging(
              "tasks", "task", "assignee_id", "done_at is null", "version = version + 1", true),
          new Belonging("views", "list_view", "owner_id", "true", DATED, false));

  /** Counts those of one user. */
  String count() {
    return "select count(*) from " + table + " where " + column + " = ? and " + condition;
  }

  /** Gives those of one user to another, or to nobody. */
  String pass() {
    return "update "
        + table
        + " set "
        + column
        + " = cast(? as bigint), "
        + touched
        + " where "
        + column
        + " = ? and "
        + condition;
  }

  /** Whether {@link #touched} takes the moment. */
  boolean isDated() {
    return touched.contains("?");
  }
}
