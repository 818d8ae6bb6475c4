package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.segment.Segments.Compiled;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.segment.compile.RuleCompiler;
import org.rapportcrm.app.segment.criterion.Vocabulary;
import org.rapportcrm.app.segment.rule.Rule;
import org.rapportcrm.app.segment.rule.RuleRefused;

/** Compiles with the fields, the records and the time of this moment. */
@ApplicationScoped
public class SegmentCompiler {

  private ActiveFields fields;
  private SegmentReferences references;
  private Clock clock;
  private Settings settings;

  /** For the container. */
  protected SegmentCompiler() {}

  @Inject
  public SegmentCompiler(
      ActiveFields fields, SegmentReferences references, Clock clock, Settings settings) {
    this.fields = fields;
    this.references = references;
    this.clock = clock;
    this.settings = settings;
  }

  /** What is wrong with the rule, and its query when nothing is. */
  public RuleCompiler.Result check(Segment segment) {
    return seen(now().compile(segment.stored()));
  }

  /** What is wrong with a rule that is not stored, and its query when nothing is. */
  public RuleCompiler.Result check(Rule rule) {
    return check(rule, fields.now());
  }

  /** The same with fields that are known already, for many rules in a row. */
  public RuleCompiler.Result check(Rule rule, Vocabulary known) {
    return seen(with(known).compile(rule));
  }

  /**
   * The members of a stored segment: those that are kept, or those who satisfy its rule now.
   *
   * @throws SegmentUnusable when it keeps none and names something that is not there (any more)
   */
  public Compiled compile(Segment segment) {
    return segment.kind() == SegmentKind.SNAPSHOT
        ? seen(SnapshotStore.members(segment.id()))
        : seen(compileRule(segment));
  }

  /**
   * Who satisfies the rule of a stored segment now, whoever asks.
   *
   * @throws SegmentUnusable when it names something that is not there (any more)
   */
  public Compiled compileRule(Segment segment) {
    RuleCompiler.Result result = now().compile(segment.stored());
    if (!result.isGood()) {
      throw new SegmentUnusable(segment.name(), result);
    }
    return result.query();
  }

  /**
   * Who satisfies a rule that is not stored.
   *
   * @throws RuleRefused with everything that is wrong with it
   */
  public Compiled compile(Rule rule) {
    RuleCompiler.Result result = check(rule);
    if (!result.isGood()) {
      throw new RuleRefused(result.problems());
    }
    return result.query();
  }

  /** Of the members, those that the person sees who asks; background work gets all of them. */
  private static RuleCompiler.Result seen(RuleCompiler.Result result) {
    if (!result.isGood()) {
      return result;
    }
    return new RuleCompiler.Result(seen(result.query()), result.problems(), result.missing());
  }

  private static Compiled seen(Compiled members) {
    SqlPart query =
        new SqlPart(members.sql(), members.parameters())
            .and(Visible.of(RecordKind.CONTACTS).on("c"));
    return new Compiled(query.sql(), query.parameters());
  }

  private RuleCompiler now() {
    return with(fields.now());
  }

  private RuleCompiler with(Vocabulary known) {
    return new RuleCompiler(known, references, clock.instant().atZone(zone()));
  }

  private ZoneId zone() {
    try {
      return settings.get("core", "site.zone").map(ZoneId::of).orElse(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
