package org.rapportcrm.app.security.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.input.Refusals;

/**
 * What a record names beside itself: the contact of a task, the company of a deal, the owner of
 * either. It must be there, and whoever names it must see it.
 */
@ApplicationScoped
public class NamedRecords {

  private Sql sql;
  private Refusals refusals;

  /** For the container. */
  protected NamedRecords() {}

  /** Over the database. */
  @Inject
  public NamedRecords(Sql sql, Refusals refusals) {
    this.sql = sql;
    this.refusals = refusals;
  }

  /**
   * Asks for a record that is not in the trash and that the person sees.
   *
   * @param field the input's field, which the refusal names
   * @param id {@code null} names nothing, and is good
   * @throws org.rapportcrm.api.rest.ProblemException with status 400; it does not tell a record
   *     that is not there from one that the person does not see
   */
  public void demand(String field, RecordKind kind, Long id) {
    demand(field, kind, id, null);
  }

  /**
   * The same for a change: what one does not see may stay, but not be brought.
   *
   * @param before what was named until now; {@code null} for nothing
   */
  public void demand(String field, RecordKind kind, Long id, Long before) {
    if (id != null && (!isThere(kind, id) || !id.equals(before) && !isSeen(kind, id))) {
      throw refusals.bad(field, "input.no-record." + kind.word(), id.toString());
    }
  }

  /** Who sees nothing named takes away nothing hidden by saying that there is nothing. */
  public Long kept(RecordKind kind, Long wish, Long before) {
    boolean hidden = wish == null && before != null && !isSeen(kind, before);
    return hidden ? before : wish;
  }

  /** Asks for a user; {@code null} is nobody, and good. */
  public void demandUser(String field, Long id) {
    if (id != null && sql.number("select count(*) from app_user where id = ?", id) == 0) {
      throw refusals.bad(field, "input.no-user", id);
    }
  }

  /** Asks for a team; {@code null} is none, and good. */
  public void demandTeam(String field, Long id) {
    if (id != null && sql.number("select count(*) from team where id = ?", id) == 0) {
      throw refusals.bad(field, "teams.none-such", id);
    }
  }

  private boolean isThere(RecordKind kind, long id) {
    String trashed = kind.hasTrash() ? " and deleted_at is null" : "";
    return sql.number("select count(*) from " + kind.table() + " where id = ?" + trashed, id) > 0;
  }

  private boolean isSeen(RecordKind kind, long id) {
    return Visible.of(kind).sees(sql, id);
  }
}
