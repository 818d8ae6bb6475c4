package org.rapportcrm.app.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.undo.Acts;

/** The lists of pairs that look like one record, and what people say about them. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Duplicates {

  /** The job that finds them. */
  public static final String SEARCH = DuplicateSearch.KIND;

  /** Before the first pair. */
  public static final Position START = new Position(Integer.MAX_VALUE, Long.MAX_VALUE);

  /** Counting stops here: more is said as "more than". */
  public static final int COUNTED = 10_000;

  private Sql sql;
  private CurrentUser user;
  private Refusals refusals;
  private Audit audit;
  private Acts acts;
  private Clock clock;

  /** For the container. */
  protected Duplicates() {}

  @Inject
  public Duplicates(
      Sql sql, CurrentUser user, Refusals refusals, Audit audit, Acts acts, Clock clock) {
    this.sql = sql;
    this.user = user;
    this.refusals = refusals;
    this.audit = audit;
    this.acts = acts;
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
  public List<Pair> page(PairKind kind, Position after, int limit) {
    SqlPart query =
        SqlPart.of(
                kind.select() + " and (p.reasons, p.id) < (?, ?)",
                Math.min(after.reasons(), Short.MAX_VALUE),
                after.id())
            .and(seen(kind))
            .and(" order by p.reasons desc, p.id desc limit ?", limit);
    return sql.list(query.sql(), kind.reader(), query.values());
  }

  /** The pair, if both are there and the person sees them. */
  public Optional<Pair> find(PairKind kind, long id) {
    SqlPart query = SqlPart.of(kind.select() + " and p.id = ?", id).and(seen(kind));
    return sql.first(query.sql(), kind.reader(), query.values());
  }

  /** How many pairs there are, at most {@link #COUNTED} and one. */
  public long count(PairKind kind) {
    SqlPart pairs =
        Visible.of(kind.sight()).all()
            ? SqlPart.of(kind.fromWithoutTrash())
            : SqlPart.of(kind.from()).and(seen(kind));
    SqlPart query =
        SqlPart.of("select count(*) from (select p.id")
            .and(pairs)
            .and(" limit ?) few", COUNTED + 1);
    return sql.number(query.sql(), query.values());
  }

  /** The pair that two records are, whichever of them is named first. */
  public Optional<Pair> between(PairKind kind, long one, long other) {
    return sql.first(
            "select id from %s where one_id = ? and other_id = ?".formatted(kind.pairs()),
            row -> row.getLong(1),
            Math.min(one, other),
            Math.max(one, other))
        .flatMap(id -> find(kind, id));
  }

  /**
   * Says that a pair are two; it is not listed again.
   *
   * @return key of the {@link Acts act} by which that can be taken back
   */
  public long dismiss(PairKind kind, long id) {
    Pair pair = find(kind, id).orElseThrow(() -> refusals.notFound("duplicates.pair", id));
    long one = pair.one().id();
    long other = pair.other().id();
    sql.update(
        ("insert into %1$s (one_id, other_id, at, who) select cast(? as bigint),"
                + " cast(? as bigint), cast(? as timestamp with time zone), cast(? as"
                + " varchar(200)) where not exists (select 1 from %1$s n where n.one_id = ?"
                + " and n.other_id = ?)")
            .formatted(kind.dismissed()),
        one,
        other,
        clock.instant(),
        user.name(),
        one,
        other);
    sql.update("delete from %s where id = ?".formatted(kind.pairs()), id);
    audit.record("duplicate.dismissed", kind.record() + " " + one, kind.record() + " " + other);
    long act = acts.begin(kind.dismissal(), "undo." + kind.dismissal(), null, detail(pair));
    acts.add(act, 1);
    return act;
  }

  private static String detail(Pair pair) {
    return pair.one().id() + " " + pair.other().id() + " " + pair.reasons();
  }

  /**
   * Lists a pair again that was said to be two.
   *
   * @param detail what the act of {@link #dismiss} kept
   * @return whether it is listed now; not where one of the two is gone, or was made the other
   */
  boolean list(PairKind kind, String detail) {
    String[] parts = detail.split(" ");
    long one = Long.parseLong(parts[0]);
    long other = Long.parseLong(parts[1]);
    sql.update(
        "delete from %s where one_id = ? and other_id = ?".formatted(kind.dismissed()), one, other);
    return sql.update(
            ("insert into %1$s (one_id, other_id, reasons, found_at) select a.id, b.id,"
                    + " cast(? as smallint), cast(? as timestamp with time zone)"
                    + " from %2$s a, %2$s b where a.id = ? and b.id = ?"
                    + " and a.deleted_at is null and b.deleted_at is null and not exists"
                    + " (select 1 from %1$s p where p.one_id = a.id and p.other_id = b.id)")
                .formatted(kind.pairs(), kind.record()),
            Integer.parseInt(parts[2]),
            clock.instant(),
            one,
            other)
        > 0;
  }

  private static SqlPart seen(PairKind kind) {
    Visible visible = Visible.of(kind.sight());
    return visible.on("a").and(visible.on("b"));
  }
}
