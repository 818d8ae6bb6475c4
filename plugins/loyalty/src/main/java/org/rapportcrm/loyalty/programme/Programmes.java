package org.rapportcrm.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.loyalty.Problems;

/** Keeps the programmes. */
@ApplicationScoped
@Transactional
public class Programmes {

  private final Sql sql;
  private final Clock clock;
  private final Problems problems;
  private final ProgrammeRows rows;

  /** For proxies. */
  protected Programmes() {
    this(null, null, null);
  }

  /** Over this database. */
  @Inject
  public Programmes(Sql sql, Clock clock, Problems problems) {
    this.sql = sql;
    this.clock = clock;
    this.problems = problems;
    this.rows = new ProgrammeRows(sql);
  }

  /** All programmes, the default one first, then by name. */
  public List<Programme> all() {
    return rows.all();
  }

  /** Those in which points move by themselves. */
  public List<Programme> active() {
    return rows.all().stream().filter(Programme::active).toList();
  }

  /** The programme, if it exists. */
  public Optional<Programme> find(long id) {
    return rows.all().stream().filter(programme -> programme.id() == id).findFirst();
  }

  /**
   * The programme.
   *
   * @throws org.rapportcrm.api.rest.ProblemException 404 without one
   */
  public Programme get(long id) {
    return find(id).orElseThrow(() -> problems.notFound("no-programme", id));
  }

  /** The one that is meant where none is named; empty before the first one is made. */
  public Optional<Programme> theDefault() {
    return rows.all().stream().filter(Programme::isDefault).findFirst();
  }

  /**
   * The programme, or the default one where {@code id} is {@code null}.
   *
   * @throws org.rapportcrm.api.rest.ProblemException when there is none
   */
  public Programme orDefault(Long id) {
    return id != null
        ? get(id)
        : theDefault().orElseThrow(() -> problems.conflict("no-programme-yet"));
  }

  /**
   * Stores a new or a changed programme. Tiers keep their identity by name. The first programme
   * becomes the default one.
   *
   * @throws org.rapportcrm.api.rest.ProblemException naming every wrong field; 409 when somebody
   *     else changed it meanwhile
   */
  public Programme save(Programme programme) {
    List<FieldError> errors = new ProgrammeCheck(problems).of(programme);
    if (!errors.isEmpty()) {
      throw problems.fields(errors);
    }
    try {
      return get(programme.id() == null ? insert(programme) : update(programme));
    } catch (SqlException e) {
      if (e.isConstraintViolation()) {
        throw problems.field("name", "name-taken", programme.name());
      }
      throw e;
    }
  }

  /** Makes this programme the one that is meant where none is named. */
  public void makeDefault(long id) {
    get(id);
    sql.update("update loyalty_programme set is_default = (id = ?)", id);
  }

  /** Pauses the programme, or lets it go on. */
  public void setState(long id, Programme.State state) {
    get(id);
    sql.update(
        "update loyalty_programme set state = ?, updated_at = ?, version = version + 1"
            + " where id = ?",
        state,
        clock.instant(),
        id);
  }

  private long insert(Programme p) {
    boolean first = sql.number("select count(*) from loyalty_programme") == 0;
    long id =
        sql.insert(
            "insert into loyalty_programme (name, name_folded, state, is_default, expires_after,"
                + " zone, tier_by, tier_within, referrer_points, referee_points, created_at,"
                + " updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            p.name().strip(),
            Folding.fold(p.name()),
            p.state(),
            first,
            text(p.expiresAfter()),
            p.zone().getId(),
            p.tierBy(),
            text(p.tierWithin()),
            p.referrerPoints(),
            p.refereePoints(),
            clock.instant(),
            clock.instant());
    rows.insertRules(id, p.earn());
    rows.insertTiers(id, p.tiers());
    return id;
  }

  private long update(Programme p) {
    Programme before = get(p.id());
    int changed =
        sql.update(
            "update loyalty_programme set name = ?, name_folded = ?, state = ?, expires_after = ?,"
                + " zone = ?, tier_by = ?, tier_within = ?, referrer_points = ?,"
                + " referee_points = ?, updated_at = ?, version = version + 1"
                + " where id = ? and version = ?",
            p.name().strip(),
            Folding.fold(p.name()),
            p.state(),
            text(p.expiresAfter()),
            p.zone().getId(),
            p.tierBy(),
            text(p.tierWithin()),
            p.referrerPoints(),
            p.refereePoints(),
            clock.instant(),
            p.id(),
            p.version());
    if (changed == 0) {
      throw problems.overtaken("changed-meanwhile", before.name());
    }
    sql.update("delete from loyalty_earn_rule where programme_id = ?", p.id());
    rows.insertRules(p.id(), p.earn());
    Map<String, Tier> known =
        before.tiers().stream().collect(Collectors.toMap(Tier::name, Function.identity()));
    rows.updateTiers(p.id(), known, p.tiers());
    return p.id();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
