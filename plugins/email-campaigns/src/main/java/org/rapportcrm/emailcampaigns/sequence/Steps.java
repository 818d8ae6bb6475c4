package org.rapportcrm.emailcampaigns.sequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.campaign.ContentCheck;

/**
 * Changes the steps of a sequence, also of an active one. Who waits for a step keeps their place
 * and their time: another wait holds for those who begin to wait from now on, another mail for
 * everybody to whom it was not handed over yet.
 */
@ApplicationScoped
public class Steps {

  /** So many steps a sequence can have. */
  public static final int MOST = 50;

  private Sql sql;
  private Composer composer;
  private Clock clock;
  private Problems problems;
  private ContentCheck check;
  private Sequences sequences;

  /** For proxies. */
  protected Steps() {}

  @Inject
  public Steps(
      Sql sql,
      Composer composer,
      Clock clock,
      Problems problems,
      ContentCheck check,
      Sequences sequences) {
    this.sql = sql;
    this.composer = composer;
    this.clock = clock;
    this.problems = problems;
    this.check = check;
    this.sequences = sequences;
  }

  /**
   * A step as it is wanted.
   *
   * @param id of a step that is there, or {@code null} for a new one
   */
  public record Wanted(Long id, Delay delay, MessageDesign design) {

    static Wanted of(SequenceStep step) {
      return new Wanted(step.id(), step.delay(), step.design());
    }
  }

  /** What was read of a step before it was changed. */
  public record Seen(int revision, Delay delay) implements Serializable {

    /** A step as it is now. */
    public static Seen of(SequenceStep step) {
      return new Seen(step.revision(), step.delay());
    }
  }

  /** A step at the end; answers its id. */
  @Transactional
  public long add(long sequenceId, Delay delay, MessageDesign design) {
    Sequence sequence = sequences.lock(sequenceId);
    List<Wanted> all = wanted(sequence);
    all.add(new Wanted(null, delay, design));
    return write(sequence, all).way().steps().get(all.size() - 1).id();
  }

  /**
   * Changes one.
   *
   * @param seen what was read; another mail or wait means that somebody changed it since: 409
   */
  @Transactional
  public void change(long sequenceId, Wanted step, Seen seen) {
    Sequence sequence = sequences.lock(sequenceId);
    SequenceStep known = step(sequence, step.id());
    if (!Seen.of(known).equals(seen)) {
      throw problems.overtaken("step-changed");
    }
    List<Wanted> all = wanted(sequence);
    all.replaceAll(one -> Objects.equals(one.id(), step.id()) ? step : one);
    write(sequence, all);
  }

  /**
   * Moves one a place up (-1) or down (1), if there is one.
   *
   * @param version the sequence's that was seen, refused with status 409 when somebody changed it
   *     since; {@code null} for whatever it is now
   */
  @Transactional
  public void move(long sequenceId, long stepId, int by, Long version) {
    Sequence sequence = sequences.lock(sequenceId);
    if (version != null && version != sequence.version()) {
      throw problems.overtaken("sequence-changed");
    }
    List<Wanted> all = wanted(sequence);
    int from = sequence.way().steps().indexOf(step(sequence, stepId));
    int to = from + by;
    if (to >= 0 && to < all.size()) {
      all.add(to, all.remove(from));
      write(sequence, all);
    }
  }

  /** Takes one out: who waits for it waits for the next, and is through when it was the last. */
  @Transactional
  public void remove(long sequenceId, long stepId) {
    Sequence sequence = sequences.lock(sequenceId);
    step(sequence, stepId);
    List<Wanted> all = wanted(sequence);
    all.removeIf(one -> one.id() == stepId);
    write(sequence, all);
  }

  /** All of them at once; a step that is not among them is taken out. */
  @Transactional
  public Sequence replace(long sequenceId, List<Wanted> all) {
    return write(sequences.lock(sequenceId), all);
  }

  private Sequence write(Sequence sequence, List<Wanted> all) {
    check(sequence, all);
    Way way = sequence.way();
    for (SequenceStep step : way.steps()) {
      if (all.stream().noneMatch(one -> Objects.equals(one.id(), step.id()))) {
        takeOut(sequence, step, all);
      }
    }
    for (int place = 0; place < all.size(); place++) {
      Wanted one = all.get(place);
      if (one.id() == null) {
        insert(sequence.id(), place, one);
      } else {
        update(place, one, way.step(one.id()).orElseThrow());
      }
    }
    sql.update(
        "update email_campaigns_sequence set updated_at = ?, version = version + 1 where id = ?",
        clock.instant(),
        sequence.id());
    return sequences.get(sequence.id());
  }

  private void check(Sequence sequence, List<Wanted> all) {
    if (all.size() > MOST) {
      throw problems.field("steps", "too-many-steps", MOST);
    }
    if (all.isEmpty() && sequence.isActive()) {
      throw problems.conflict("last-step");
    }
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Wanted one = all.get(i);
      if (!one.delay().isPossible()) {
        errors.add(problems.error("steps[" + i + "].delay", "wait", Delay.DAYS));
      }
      if (one.id() != null && sequence.way().step(one.id()).isEmpty()) {
        errors.add(problems.error("steps[" + i + "].id", "step", one.id().toString()));
      }
      check.design(one.design());
    }
    if (all.stream().map(Wanted::id).filter(Objects::nonNull).distinct().count()
        < all.stream().map(Wanted::id).filter(Objects::nonNull).count()) {
      errors.add(problems.error("steps", "step-twice"));
    }
    if (!errors.isEmpty()) {
      throw problems.fields(errors);
    }
  }

  /** Whoever waits for it waits for what follows it and stays, keeping their time. */
  private void takeOut(Sequence sequence, SequenceStep step, List<Wanted> all) {
    Long next =
        sequence.way().steps().stream()
            .dropWhile(one -> one.id() != step.id())
            .map(SequenceStep::id)
            .filter(id -> all.stream().anyMatch(one -> id.equals(one.id())))
            .findFirst()
            .orElse(null);
    if (next != null) {
      sql.update(
          "update email_campaigns_enrolment set step_id = ? where sequence_id = ? and step_id = ?"
              + " and state = 'WAITING'",
          next,
          sequence.id(),
          step.id());
    } else {
      sql.update(
          "update email_campaigns_enrolment set state = 'FINISHED', due_at = null, ended_at = ?"
              + " where sequence_id = ? and step_id = ? and state = 'WAITING'",
          clock.instant(),
          sequence.id(),
          step.id());
    }
    sql.update("delete from email_campaigns_step where id = ?", step.id());
  }

  private void insert(long sequenceId, int place, Wanted step) {
    sql.update(
        "insert into email_campaigns_step (sequence_id, place, wait_amount, wait_unit, at_hour,"
            + " design, subject) values (?, ?, ?, ?, ?, ?, ?)",
        sequenceId,
        place,
        step.delay().amount(),
        step.delay().unit(),
        step.delay().hour(),
        composer.toJson(step.design()),
        step.design().subject());
  }

  private void update(int place, Wanted step, SequenceStep known) {
    boolean said = !known.design().equals(step.design());
    sql.update(
        "update email_campaigns_step set place = ?, wait_amount = ?, wait_unit = ?, at_hour = ?,"
            + " design = ?, subject = ?, revision = revision + ? where id = ?",
        place,
        step.delay().amount(),
        step.delay().unit(),
        step.delay().hour(),
        composer.toJson(step.design()),
        step.design().subject(),
        said ? 1 : 0,
        step.id());
  }

  private SequenceStep step(Sequence sequence, Long id) {
    return sequence.way().step(id).orElseThrow(() -> problems.notFound("step", id));
  }

  private static List<Wanted> wanted(Sequence sequence) {
    return new ArrayList<>(sequence.way().steps().stream().map(Wanted::of).toList());
  }
}
