package org.rapportcrm.emailcampaigns.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.contact.ContactsUnmerged;
import org.rapportcrm.api.contact.MovedRows;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.Reliable;

/**
 * Two contacts become one, who goes on in the sequences of both. Where both were in the same one,
 * the kept contact's place counts; the other's rests with the merged contact.
 */
@ApplicationScoped
@Transactional
public class Merging {

  private static final String MOVED = "email_campaigns_enrolment";

  private final Sql sql;
  private final MovedRows moved;

  /** For proxies. */
  protected Merging() {
    this(null, null);
  }

  /** Over this database. */
  @Inject
  public Merging(Sql sql, MovedRows moved) {
    this.sql = sql;
    this.moved = moved;
  }

  /** Can be called again: what was moved is not found any more. */
  public void on(@Observes @Reliable ContactsMerged event) {
    List<Long> ids =
        sql.list(
            "select e.id from email_campaigns_enrolment e where e.contact_id = ?"
                + " and not exists (select 1 from email_campaigns_enrolment k"
                + " where k.sequence_id = e.sequence_id and k.contact_id = ?)",
            row -> row.getLong(1),
            event.mergedId(),
            event.keptId());
    if (!ids.isEmpty()) {
      moved.remember(event, MOVED, ids);
      give(event.keptId(), ids);
    }
  }

  /** Gives back exactly what was moved. */
  public void on(@Observes @Reliable ContactsUnmerged event) {
    List<Long> ids = moved.remembered(event, MOVED);
    if (!ids.isEmpty()) {
      give(event.mergedId(), ids);
    }
  }

  private void give(long contactId, List<Long> ids) {
    sql.update(
        "update email_campaigns_enrolment set contact_id = ? where id = any(?)", contactId, ids);
  }
}
