package org.rapportcrm.surveys.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.contact.MovedRows;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.Reliable;

/**
 * Two contacts become one: answers and invitations are the kept contact's. Where both were invited,
 * one invitation counts from now on, and the other's link leads to it: whichever mail the person
 * opens, there is one answer and one reminder.
 */
@ApplicationScoped
@Transactional
public class SurveysMerging {

  private static final String TWIN =
      " from surveys_invitation m where m.contact_id = ? and m.survey_id ="
          + " surveys_invitation.survey_id";

  static final String INVITATIONS = "surveys_invitation";
  static final String SAME_AS = "surveys_same_as ";
  static final List<String> COLUMNS = List.of("answered_at", "mailed_at", "reminded_at");

  private final Sql sql;
  private final MovedRows moved;

  /** For proxies. */
  protected SurveysMerging() {
    this(null, null);
  }

  /** Over this database. */
  @Inject
  public SurveysMerging(Sql sql, MovedRows moved) {
    this.sql = sql;
    this.moved = moved;
  }

  /** Can be called again: what was moved is not found any more. */
  public void on(@Observes @Reliable ContactsMerged event) {
    moved.move(event, "surveys_response", "contact_id");
    rememberInvitations(event);
    COLUMNS.forEach(column -> takeTime(event, column));
    leadTwins(event.keptId(), event.mergedId());
    sql.update(
        "update surveys_invitation set contact_id = ? where contact_id = ?",
        event.keptId(),
        event.mergedId());
    leadStraight();
  }

  private void rememberInvitations(ContactsMerged event) {
    List<Long> invitations =
        ids("select id from surveys_invitation where contact_id = ?", event.mergedId());
    moved.remember(event, INVITATIONS, invitations);
    for (long id : invitations) {
      moved.remember(
          event, SAME_AS + id, ids("select id from surveys_invitation where same_as = ?", id));
    }
  }

  /** What happened to the merged contact's invitation happened to the one that counts. */
  private void takeTime(ContactsMerged event, String column) {
    long kept = event.keptId();
    long merged = event.mergedId();
    String lacking = " where contact_id = ? and " + column + " is null and exists (select 1" + TWIN;
    moved.remember(
        event,
        column,
        ids(
            "select id from surveys_invitation" + lacking + " and m." + column + " is not null)",
            kept,
            merged));
    sql.update(
        "update surveys_invitation set "
            + column
            + " = (select m."
            + column
            + TWIN
            + ")"
            + lacking
            + ")",
        merged,
        kept,
        merged);
  }

  /** Where both were invited, the merged contact's invitation leads to the kept one's. */
  private void leadTwins(long kept, long merged) {
    sql.update(
        "update surveys_invitation set same_as = (select m.id"
            + TWIN
            + "), contact_id = null"
            + " where contact_id = ? and exists (select 1"
            + TWIN
            + ")",
        kept,
        merged,
        kept);
  }

  /** What led to an invitation that leads on itself leads to the end now. */
  private void leadStraight() {
    sql.update(
        "update surveys_invitation set same_as = (select m.same_as from surveys_invitation m"
            + " where m.id = surveys_invitation.same_as) where same_as in"
            + " (select m.id from surveys_invitation m where m.same_as is not null)");
  }

  private List<Long> ids(String select, Object... parameters) {
    return sql.list(select, row -> row.getLong(1), parameters);
  }
}
