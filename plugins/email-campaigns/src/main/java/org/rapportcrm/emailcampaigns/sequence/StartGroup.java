package org.rapportcrm.emailcampaigns.sequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.segment.Segments;

/**
 * The list, tag or segment whose newcomers start a sequence, and who of it is known. Whoever is
 * asked for sees a part of the contacts, sees that part of the group.
 */
@ApplicationScoped
public class StartGroup {

  private static final String KNOWN =
      " from email_campaigns_start_member m where m.sequence_id = ? and m.contact_id = c.id";

  private Sql sql;
  private Segments segments;
  private VisibleContacts visible;

  /** For proxies. */
  protected StartGroup() {}

  /** Over this database. */
  @Inject
  public StartGroup(Sql sql, Segments segments, VisibleContacts visible) {
    this.sql = sql;
    this.segments = segments;
    this.visible = visible;
  }

  /** How many contacts are in it now. */
  public long count(Start start) {
    if (!start.hasGroup()) {
      return 0;
    }
    SqlPart all = SqlPart.of("select count(*)").and(members(start));
    return sql.number(all.sql(), all.values());
  }

  /** Knows everybody who is in it now: none of them is new any more. */
  void know(long sequenceId, Start start) {
    if (start.hasGroup()) {
      notice(sequenceId, start);
      settle(sequenceId);
    }
  }

  /** Knows nobody. */
  void forget(long sequenceId) {
    sql.update("delete from email_campaigns_start_member where sequence_id = ?", sequenceId);
  }

  /**
   * Looks who is new in it and who has gone, and marks them until {@link #settle}; in the caller's
   * transaction, so that a kill forgets the marks too.
   */
  public void notice(long sequenceId, Start start) {
    SqlPart gone =
        SqlPart.of(
                "update email_campaigns_start_member set gone = true where sequence_id = ?"
                    + " and not exists (select 1",
                sequenceId)
            .and(members(start))
            .and(" and c.id = email_campaigns_start_member.contact_id)");
    sql.update(gone.sql(), gone.values());
    SqlPart fresh =
        SqlPart.of(
                "insert into email_campaigns_start_member (sequence_id, contact_id, fresh)"
                    + " select ?, c.id, true",
                sequenceId)
            .and(members(start))
            .and(" and not exists (select 1" + KNOWN + ")", sequenceId);
    sql.update(fresh.sql(), fresh.values());
  }

  /** Who was new is known from now on; who had gone is not. */
  public void settle(long sequenceId) {
    sql.update(
        "delete from email_campaigns_start_member where sequence_id = ? and gone", sequenceId);
    sql.update(
        "update email_campaigns_start_member set fresh = false where sequence_id = ? and fresh",
        sequenceId);
  }

  private SqlPart members(Start start) {
    return SqlPart.of(" from contact c join (")
        .and(ids(start))
        .and(") as g(id) on g.id = c.id where c.deleted_at is null")
        .and(visible.on("c"));
  }

  private SqlPart ids(Start start) {
    return switch (start.kind()) {
      case LIST ->
          SqlPart.of("select contact_id from contact_list_member where list_id = ?", start.id());
      case TAG -> SqlPart.of("select contact_id from contact_tag where tag_id = ?", start.id());
      case SEGMENT -> {
        Segments.Compiled all = segments.compile(start.id());
        yield new SqlPart(all.sql(), all.parameters());
      }
      case HAND -> throw new IllegalArgumentException("by hand has no group");
    };
  }
}
