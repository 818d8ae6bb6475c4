package org.rapportcrm.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.loyalty.ledger.Entry;

/** Reads a contact's entries in a programme, the newest first, a page at a time. */
@ApplicationScoped
public class History {

  private final Sql sql;

  /** For proxies. */
  protected History() {
    this(null);
  }

  /** Over this database. */
  @Inject
  public History(Sql sql) {
    this.sql = sql;
  }

  /**
   * An entry with the words that belong to it.
   *
   * @param reward name of the reward that the points were given for, or {@code null}
   * @param note what a person wrote about it, or {@code null}
   * @param reversed whether a later entry undid it
   */
  public record Line(Entry entry, String reward, String note, boolean reversed) {

    /** Whether a person may undo it. */
    public boolean reversible() {
      return !reversed
          && switch (entry.kind()) {
            case EARN, REDEEM, ADJUST -> true;
            case REVERSE, EXPIRE, TRANSFER, SETTLE -> false;
          };
    }
  }

  /**
   * One page.
   *
   * @param before only entries with an id below this; {@link Long#MAX_VALUE} for the newest
   */
  public List<Line> lines(long programmeId, long contactId, long before, int limit) {
    return sql.list(
        "select "
            + Entry.COLUMNS
            + ", w.name as reward, n.note, v.id as undone from loyalty_member m"
            + " join loyalty_entry e on e.member_id = m.id"
            + " left join loyalty_coupon c on c.entry_id = coalesce(e.reverses, e.id)"
            + " left join loyalty_reward w on w.id = c.reward_id"
            + " left join loyalty_entry_note n on n.entry_id = e.id"
            + " left join loyalty_entry v on v.reverses = e.id"
            + " where m.programme_id = ? and m.contact_id = ? and e.id < ?"
            + " order by e.id desc fetch first "
            + limit
            + " rows only",
        row ->
            new Line(
                Entry.of(row),
                row.getString("reward"),
                row.getString("note"),
                row.getObject("undone") != null),
        programmeId,
        contactId,
        before);
  }

  /** Keeps what a person wrote about an entry; nothing when it is blank. */
  public void note(long entryId, String note) {
    if (note != null && !note.isBlank()) {
      sql.update(
          "insert into loyalty_entry_note (entry_id, note) values (?, ?) on conflict do nothing",
          entryId,
          note.strip().substring(0, Math.min(500, note.strip().length())));
    }
  }
}
