package org.rapportcrm.app.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.trash.ContactTrash;

/**
 * People who never bought, with whom nothing happened and whom nobody touched for a long time: they
 * go into the trash, from where they can be taken back for 30 days.
 */
final class QuietContacts implements RetentionRule {

  private static final int AT_ONCE = 1_000;

  private static final String QUIET =
      " from contact c where c.deleted_at is null and c.purchase_count = 0"
          + " and c.life_stage in ('subscriber', 'lead') and c.updated_at < ?"
          + " and not exists (select 1 from interaction i where i.contact_id = c.id and i.at >= ?)";

  private final ContactTrash trash;

  QuietContacts(ContactTrash trash) {
    this.trash = trash;
  }

  @Override
  public String id() {
    return "quietContacts";
  }

  @Override
  public int least() {
    return 90;
  }

  @Override
  public Optional<Instant> oldest(Sql sql) {
    return sql.first(
        "select updated_at from contact where deleted_at is null and purchase_count = 0"
            + " and life_stage in ('subscriber', 'lead') order by updated_at"
            + " fetch first 1 rows only",
        row -> Sql.instant(row, "updated_at"));
  }

  @Override
  public long due(Sql sql, Instant before) {
    return sql.number(
        "select count(*) from (select 1 as one"
            + QUIET
            + " fetch first "
            + (COUNTED + 1)
            + " rows only) quiet",
        before,
        before);
  }

  /** A contact that a plugin keeps from the trash is passed over until the next night. */
  @Override
  public int forget(Sql sql, Instant before) {
    List<Long> quiet =
        sql.list(
            "select c.id" + QUIET + " order by c.updated_at fetch first " + AT_ONCE + " rows only",
            row -> row.getLong(1),
            before,
            before);
    return quiet.isEmpty() ? 0 : trash.delete(quiet, trash.now()).count();
  }
}
