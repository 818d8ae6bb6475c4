package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.KeyedProblem.Part;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.segment.compile.RuleCompiler;
import org.rapportcrm.app.segment.rule.Rule;
import org.rapportcrm.app.segment.rule.RuleRefused;

/** Adds, changes and removes segments; a rule that cannot be evaluated is not stored. */
@ApplicationScoped
public class SegmentEditing {

  private static final String CHANGED = "segment.changed";

  private SegmentStore store;
  private SegmentCompiler compiler;
  private SnapshotStore snapshots;
  private SnapshotRefresh refresh;
  private Audit audit;

  /** For the container. */
  protected SegmentEditing() {}

  @Inject
  public SegmentEditing(
      SegmentStore store,
      SegmentCompiler compiler,
      SnapshotStore snapshots,
      SnapshotRefresh refresh,
      Audit audit) {
    this.store = store;
    this.compiler = compiler;
    this.snapshots = snapshots;
    this.refresh = refresh;
    this.audit = audit;
  }

  /** Stores a new segment. */
  @Transactional
  public Segment add(SegmentInput input) {
    checkName(input, 0);
    check(new Segment(0, input.name(), null, input.rule(), null, null, 0, null), null);
    Segment added = get(store.add(input));
    keep(added, input, added.rule());
    audit.record("segment.added", "segment " + added.id(), added.name());
    return get(added.id());
  }

  /**
   * Changes a segment.
   *
   * @throws ProblemException 404 when it is not there, 409 when somebody else changed it
   */
  @Transactional
  public Segment change(long id, SegmentInput input) {
    Segment before = get(id);
    checkName(input, id);
    check(new Segment(id, input.name(), null, input.rule(), null, null, 0, null), before.rule());
    long version = input.version() == null ? before.version() : input.version();
    if (!store.change(id, input, version)) {
      throw overtaken(audit.last("segment " + id, CHANGED));
    }
    keep(before, input, input.rule());
    audit.record(CHANGED, "segment " + id, input.name());
    return get(id);
  }

  private static ProblemException overtaken(String who) {
    Part part =
        who == null
            ? Part.of(ProblemException.VERSION, "input.changed-meanwhile")
            : Part.of(ProblemException.VERSION, "input.changed-by", who);
    return new KeyedProblem(409, List.of(part));
  }

  /**
   * Removes a segment.
   *
   * @throws ProblemException 404 when it is not there, 409 when another segment names it
   */
  @Transactional
  public void remove(long id) {
    Segment segment = get(id);
    List<String> users =
        store.after("", Integer.MAX_VALUE).stream()
            .filter(other -> other.rule().conditions().anyMatch(c -> names(c, segment)))
            .map(Segment::name)
            .toList();
    if (!users.isEmpty()) {
      throw KeyedProblem.badState("segments.refused.used", String.join(", ", users));
    }
    store.remove(id);
    audit.record("segment.removed", "segment " + id, segment.name());
  }

  /**
   * Lets it keep its members or not, and fills it when what it keeps is not what its rule asks for:
   * a frozen one only the first time. One that cannot be evaluated for the moment stays as it is.
   */
  private void keep(Segment before, SegmentInput input, Rule rule) {
    if ((input.kind() == null ? before.kind() : input.kind()) == SegmentKind.RULE) {
      snapshots.forget(before.id());
      return;
    }
    boolean frozen = input.frozen() == null ? before.frozen() : input.frozen();
    snapshots.keep(before.id(), frozen);
    boolean first = before.snapshot() == null || before.snapshot().refreshedAt() == null;
    boolean other = !rule.equals(before.rule()) || before.frozen();
    Segment now = get(before.id());
    if ((first || (other && !frozen)) && compiler.check(now).isGood()) {
      refresh.refresh(now);
    }
  }

  private static boolean names(Rule.Condition condition, Segment segment) {
    return condition.field().equals("segment")
        && condition.values().stream()
            .anyMatch(
                value ->
                    value instanceof BigDecimal number
                        ? number.compareTo(BigDecimal.valueOf(segment.id())) == 0
                        : Folding.fold(value.toString()).equals(Folding.fold(segment.name())));
  }

  private Segment get(long id) {
    return store.find(id).orElseThrow(() -> KeyedProblem.notFound("segments.one", id));
  }

  private void checkName(SegmentInput input, long id) {
    if (store.isTaken(input.name(), id)) {
      throw new KeyedProblem(409, List.of(Part.of("name", "segments.refused.name", input.name())));
    }
  }

  /**
   * A condition whose field is missing for the moment may stay as it was, so that a segment can be
   * renamed while a plugin rests; a new one is refused.
   */
  private void check(Segment segment, Rule before) {
    RuleCompiler.Result result = compiler.check(segment);
    if (result.isGood()) {
      return;
    }
    boolean onlyMissing = result.missing().size() == result.problems().size();
    if (before == null || !onlyMissing || !isKept(segment.rule(), before)) {
      throw new RuleRefused(result.problems());
    }
  }

  private boolean isKept(Rule rule, Rule before) {
    Set<Rule.Condition> known = before.conditions().collect(Collectors.toSet());
    return rule.conditions()
        .filter(condition -> !known.contains(condition))
        .allMatch(condition -> compiler.check(condition).isGood());
  }
}
