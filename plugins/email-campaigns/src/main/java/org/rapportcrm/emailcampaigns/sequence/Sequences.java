package org.rapportcrm.emailcampaigns.sequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.sequence.Sequence.State;

/** The sequences' rows. */
@ApplicationScoped
public class Sequences {

  private SequenceRows rows;
  private Sql sql;
  private Clock clock;
  private Problems problems;
  private PlanCheck check;
  private StartGroup group;

  /** For proxies. */
  protected Sequences() {}

  @Inject
  public Sequences(
      Sql sql,
      Composer composer,
      Clock clock,
      Problems problems,
      PlanCheck check,
      StartGroup group) {
    this.rows = new SequenceRows(sql, composer);
    this.sql = sql;
    this.clock = clock;
    this.problems = problems;
    this.check = check;
    this.group = group;
  }

  /**
   * Sequences, the newest first.
   *
   * @param state only those, or {@code null}
   * @param beforeId those older than this one; {@link Long#MAX_VALUE} starts at the newest
   */
  public List<Sequence> list(State state, long beforeId, int limit) {
    String end = " order by s.id desc fetch first " + limit + " rows only";
    return state == null
        ? rows.read("where s.id < ?" + end, beforeId)
        : rows.read("where s.state = ? and s.id < ?" + end, state, beforeId);
  }

  /** The sequence, if there is one. */
  public Optional<Sequence> find(long id) {
    return rows.read("where s.id = ?", id).stream().findFirst();
  }

  /** The sequence, or a refusal with status 404. */
  public Sequence get(long id) {
    return find(id).orElseThrow(() -> problems.notFound("sequence", id));
  }

  /** The sequence, held until the transaction ends: what changes it and what sends take turns. */
  public Sequence lock(long id) {
    sql.number("select id from email_campaigns_sequence where id = ? for update", id);
    return get(id);
  }

  /** Stores a new draft without steps; it may be unfinished. */
  @Transactional
  public Sequence create(Plan plan) {
    check.store(plan);
    Instant now = clock.instant();
    long id =
        sql.insert(
            "insert into email_campaigns_sequence (name, name_folded, created_at, updated_at)"
                + " values (?, ?, ?, ?)",
            plan.name(),
            Folding.fold(plan.name()),
            now,
            now);
    write(id, plan, now);
    return get(id);
  }

  /**
   * Changes a sequence. Whoever is in it stays in it. Where something else starts an active or
   * paused one from now on, those who are there already do not start.
   *
   * @param version the one that was read; another means that somebody changed it since: 409
   */
  @Transactional
  public Sequence change(long id, Plan plan, long version) {
    check.store(plan);
    Sequence known = lock(id);
    if (known.version() != version) {
      throw problems.overtaken("sequence-changed");
    }
    write(id, plan, clock.instant());
    if (known.state() != State.DRAFT && !known.plan().start().equals(plan.start())) {
      group.forget(id);
      group.know(id, plan.start());
    }
    return get(id);
  }

  private void write(long id, Plan plan, Instant now) {
    Start start = plan.start();
    sql.update(
        "update email_campaigns_sequence set name = ?, name_folded = ?, start_kind = ?,"
            + " list_id = ?, tag_id = ?, segment_id = ?, again = ?, goal_purchase = ?,"
            + " goal_tag_id = ?, goal_left = ?, from_name = ?, from_address = ?, reply_to = ?, purpose = ?,"
            + " updated_at = ?, version = version + 1 where id = ?",
        plan.name(),
        Folding.fold(plan.name()),
        start.kind(),
        start.idOf(Start.Kind.LIST),
        start.idOf(Start.Kind.TAG),
        start.idOf(Start.Kind.SEGMENT),
        plan.again(),
        plan.goals().purchase(),
        plan.goals().tagId(),
        plan.goals().left(),
        plan.fromName(),
        plan.fromAddress(),
        plan.replyTo(),
        plan.purpose(),
        now,
        id);
  }
}
