package org.rapportcrm.app.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/**
 * Seals the audit log, stretch by stretch, and tells whether what was sealed is still what was
 * written.
 */
@ApplicationScoped
public class AuditSeals {

  /** By then every transaction that had taken a line's number has ended. */
  private static final Duration SETTLED = Duration.ofMinutes(15);

  private static final Logger LOG = System.getLogger("rapport.audit");

  private Sql sql;
  private Clock clock;

  /** A seal as it is stored. */
  private record Seal(long id, long upto, long entries, String hash) {}

  /**
   * What a look at the whole log found.
   *
   * @param until the last line that is sealed; 0 when none is
   * @param entries how many lines are sealed
   * @param brokenFrom the first line of the stretch that is not as it was sealed, or {@code null}
   * @param brokenUntil the last line of that stretch, or {@code null}
   */
  public record Found(long until, long entries, Long brokenFrom, Long brokenUntil) {

    public boolean isWhole() {
      return brokenFrom == null;
    }
  }

  /** For the container. */
  protected AuditSeals() {}

  /** Over this database. */
  @Inject
  public AuditSeals(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Seals what has settled since the last seal; answers how many lines that were. */
  @Transactional
  public long seal() {
    Seal last = last().orElse(new Seal(0, Long.MIN_VALUE, 0, AuditChain.BEGINNING));
    AuditChain chain = new AuditChain(last.hash());
    read(chain, last.upto(), Long.MAX_VALUE, clock.instant().minus(SETTLED));
    if (chain.entries() == 0) {
      return 0;
    }
    String hash = chain.hash();
    sql.update(
        "insert into audit_seal (upto, entries, hash, at) values (?, ?, ?, ?)",
        chain.last(),
        chain.entries(),
        hash,
        clock.instant());
    LOG.log(Level.INFO, "The audit log is sealed up to line {0}: {1}", "" + chain.last(), hash);
    return chain.entries();
  }

  /** Computes every seal again. Reads the whole log. */
  public Found check() {
    String before = AuditChain.BEGINNING;
    long upto = Long.MIN_VALUE;
    long entries = 0;
    for (Seal seal : seals()) {
      AuditChain chain = new AuditChain(before);
      read(chain, upto, seal.upto(), Instant.MAX);
      if (chain.entries() != seal.entries() || !chain.hash().equals(seal.hash())) {
        return new Found(Math.max(0, upto), entries, Math.max(0, upto) + 1, seal.upto());
      }
      before = seal.hash();
      upto = seal.upto();
      entries += seal.entries();
    }
    return new Found(Math.max(0, upto), entries, null, null);
  }

  private void read(AuditChain chain, long after, long upto, Instant settled) {
    boolean all = settled.equals(Instant.MAX);
    sql.each(
        "select id, at, who, what, record, detail, address, changes from audit_entry where id > ?"
            + " and id <= ?"
            + (all
                ? ""
                : " and id < coalesce((select min(id) from audit_entry where id > ? and at >= ?),"
                    + " 9223372036854775807)")
            + " order by id",
        row ->
            chain.line(
                row.getLong("id"),
                Sql.instant(row, "at"),
                row.getString("who"),
                row.getString("what"),
                row.getString("record"),
                row.getString("detail"),
                row.getString("address"),
                row.getString("changes")),
        all ? new Object[] {after, upto} : new Object[] {after, upto, after, settled});
  }

  private Optional<Seal> last() {
    return sql.first(
        "select id, upto, entries, hash from audit_seal order by id desc fetch first 1 rows only",
        row -> new Seal(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)));
  }

  private List<Seal> seals() {
    return sql.list(
        "select id, upto, entries, hash from audit_seal order by id",
        row -> new Seal(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)));
  }
}
