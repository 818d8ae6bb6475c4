package org.rapportcrm.app.input;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.api.security.CurrentUser;

/**
 * Versions of what a form changes as a whole although it is kept in many rows, such as the settings
 * of a plugin: who saves what was opened before somebody else's change is told so.
 */
@ApplicationScoped
public class FormVersions {

  private Sql sql;
  private CurrentUser user;
  private Refusals refusals;

  /** For the container. */
  protected FormVersions() {}

  /** Over the database. */
  @Inject
  public FormVersions(Sql sql, CurrentUser user, Refusals refusals) {
    this.sql = sql;
    this.user = user;
    this.refusals = refusals;
  }

  /** The form of what a user says of themselves; an administrator changes some of it too. */
  public static String profile(long user) {
    return "profile of " + user;
  }

  /** How often it was changed; 0 for never. */
  public long of(String form) {
    return sql.first("select version from form_version where form = ?", row -> row.getLong(1), form)
        .orElse(0L);
  }

  /**
   * Counts a change, in the caller's transaction and before anything is written: of two at the same
   * moment the second waits here for the first.
   *
   * @param opened the version that the change was made for, {@code null} for the newest; status 409
   *     when it is not the newest
   */
  public void next(String form, Long opened) {
    int counted =
        sql.update(
            "update form_version set version = version + 1, who = ? where form = ?"
                + " and version = coalesce(cast(? as bigint), version)",
            user.name(),
            form,
            opened);
    if (counted > 0) {
      return;
    }
    if (sql.number("select count(*) from form_version where form = ?", form) > 0
        || opened != null && opened != 0) {
      throw overtaken(form);
    }
    begin(form);
  }

  private void begin(String form) {
    try {
      sql.update(
          "insert into form_version (form, version, who) values (?, 1, ?)", form, user.name());
    } catch (SqlException e) {
      if (e.isConstraintViolation()) {
        throw refusals.overtaken(null);
      }
      throw e;
    }
  }

  private RuntimeException overtaken(String form) {
    return refusals.overtaken(
        sql.first("select who from form_version where form = ?", row -> row.getString(1), form)
            .orElse(null));
  }
}
