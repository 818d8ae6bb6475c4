package org.rapportcrm.surveys.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rapportcrm.api.contact.ContactsUnmerged;
import org.rapportcrm.api.contact.MovedRows;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.Reliable;

/** A merge is taken back: answers and invitations are again whose they were. */
@ApplicationScoped
@Transactional
public class SurveysUnmerging {

  private final Sql sql;
  private final MovedRows moved;

  /** For proxies. */
  protected SurveysUnmerging() {
    this(null, null);
  }

  /** Over this database. */
  @Inject
  public SurveysUnmerging(Sql sql, MovedRows moved) {
    this.sql = sql;
    this.moved = moved;
  }

  /** Gives back exactly what {@link SurveysMerging} moved. */
  public void on(@Observes @Reliable ContactsUnmerged event) {
    moved.moveBack(event, "surveys_response", "contact_id");
    for (String column : SurveysMerging.COLUMNS) {
      change(
          "update surveys_invitation set " + column + " = null where id = any(?)",
          moved.remembered(event, column));
    }
    List<Long> invitations = moved.remembered(event, SurveysMerging.INVITATIONS);
    if (!invitations.isEmpty()) {
      sql.update(
          "update surveys_invitation set contact_id = ?, same_as = null where id = any(?)",
          event.mergedId(),
          invitations);
    }
    for (long id : invitations) {
      List<Long> same = moved.remembered(event, SurveysMerging.SAME_AS + id);
      if (!same.isEmpty()) {
        sql.update("update surveys_invitation set same_as = ? where id = any(?)", id, same);
      }
    }
  }

  private void change(String statement, List<Long> ids) {
    if (!ids.isEmpty()) {
      sql.update(statement, ids);
    }
  }
}
