package org.rapportcrm.app.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.duplicate.Pair.Side;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** The list of pairs that look like one person, and what people say about them. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Duplicates {

  /** The job that finds them. */
  public static final String SEARCH = DuplicateSearch.KIND;

  /** Before the first pair. */
  public static final Position START = new Position(Integer.MAX_VALUE, Long.MAX_VALUE);

  private static final int COUNTED = 10_000;
  private static final String FROM =
      " from duplicate_pair p join contact a on a.id = p.one_id join contact b on b.id = p.other_id"
          + " left join company x on x.id = a.company_id left join company y on y.id = b.company_id"
          + " where a.deleted_at is null and b.deleted_at is null";
  private static final String SELECT =
      "select p.id, p.reasons, p.found_at, a.id as a_id, a.first_name as a_first, a.last_name as"
          + " a_last, a.email as a_email, a.external_id as a_number, a.phone as a_phone, x.name as"
          + " a_company, b.id as b_id, b.first_name as b_first, b.last_name as b_last, b.email as"
          + " b_email, b.external_id as b_number, b.phone as b_phone, y.name as b_company"
          + FROM;

  private Sql sql;
  private CurrentUser user;
  private Refusals refusals;
  private Audit audit;
  private Clock clock;

  /** For the container. */
  protected Duplicates() {}

  /** With what it works on. */
  @Inject
  public Duplicates(Sql sql, CurrentUser user, Refusals refusals, Audit audit, Clock clock) {
    this.sql = sql;
    this.user = user;
    this.refusals = refusals;
    this.audit = audit;
    this.clock = clock;
  }

  /** Where a page ends. */
  public record Position(int reasons, long id) {
    /** After a pair. */
    public static Position after(Pair pair) {
      return new Position(pair.reasons(), pair.id());
    }
  }

  /** Pairs that the person sees, the surest first, after a position. */
  public List<Pair> page(Position after, int limit) {
    SqlPart query =
        SqlPart.of(
                SELECT + " and (p.reasons, p.id) < (?, ?)",
                Math.min(after.reasons(), Short.MAX_VALUE),
                after.id())
            .and(seen())
            .and(" order by p.reasons desc, p.id desc limit ?", limit);
    return sql.list(query.sql(), Duplicates::pair, query.values());
  }

  /** The pair, if both are there and the person sees them. */
  public Optional<Pair> find(long id) {
    SqlPart query = SqlPart.of(SELECT + " and p.id = ?", id).and(seen());
    return sql.first(query.sql(), Duplicates::pair, query.values());
  }

  /** How many pairs there are, counted up to 10,000. */
  public long count() {
    SqlPart query =
        SqlPart.of("select count(*) from (select p.id" + FROM)
            .and(seen())
            .and(" limit ?) few", COUNTED);
    return sql.number(query.sql(), query.values());
  }

  /** Says that a pair are two people; it is not listed again. */
  public void dismiss(long id) {
    Pair pair = find(id).orElseThrow(() -> refusals.notFound("duplicates.pair", id));
    sql.update(
        "insert into duplicate_no (one_id, other_id, at, who) select cast(? as bigint), cast(? as"
            + " bigint), cast(? as timestamp with time zone), cast(? as varchar(200)) where not"
            + " exists (select 1 from duplicate_no n where n.one_id = ? and n.other_id = ?)",
        pair.one().id(),
        pair.other().id(),
        clock.instant(),
        user.name(),
        pair.one().id(),
        pair.other().id());
    sql.update("delete from duplicate_pair where id = ?", id);
    audit.record(
        "duplicate.dismissed", "contact " + pair.one().id(), "contact " + pair.other().id());
  }

  private static SqlPart seen() {
    Visible visible = Visible.of(RecordKind.CONTACTS);
    return visible.on("a").and(visible.on("b"));
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return new Pair(
        row.getLong("id"),
        side(row, "a"),
        side(row, "b"),
        row.getInt("reasons"),
        Sql.instant(row, "found_at"));
  }

  private static Side side(ResultSet row, String which) throws SQLException {
    long id = row.getLong(which + "_id");
    String email = row.getString(which + "_email");
    return new Side(
        id,
        Names.shown(
            row.getString(which + "_first"),
            row.getString(which + "_last"),
            email,
            row.getString(which + "_number"),
            id),
        email,
        row.getString(which + "_phone"),
        row.getString(which + "_company"));
  }
}
