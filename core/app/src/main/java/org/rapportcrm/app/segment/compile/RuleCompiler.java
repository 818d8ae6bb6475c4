package org.rapportcrm.app.segment.compile;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.rapportcrm.api.segment.Segments.Compiled;
import org.rapportcrm.app.segment.criterion.Vocabulary;
import org.rapportcrm.app.segment.rule.Rule;
import org.rapportcrm.app.segment.rule.RuleProblem;

/**
 * Compiles rules to SQL. Pure: the same rule, fields, references and time give the same query.
 *
 * <p>A value that was typed never becomes part of the SQL text. A contact without a value satisfies
 * the negative operators ({@code ne}, {@code notIn}, {@code notContains}, {@code notWithinLast},
 * {@code is false}) and no positive one but {@code isEmpty}; counts and sums are 0 where there is
 * nothing.
 */
public final class RuleCompiler {

  private final Vocabulary vocabulary;
  private final References references;
  private final ZonedDateTime now;

  /**
   * A compiler for one moment.
   *
   * @param vocabulary the fields there are
   * @param references the records that conditions may name
   * @param now the present in the site's zone, which decides what a day is; taken to the minute, so
   *     that a rule gives the same query for that long and what is known of it can be kept
   */
  public RuleCompiler(Vocabulary vocabulary, References references, ZonedDateTime now) {
    this.vocabulary = vocabulary;
    this.references = references;
    this.now = now.truncatedTo(ChronoUnit.MINUTES);
  }

  /**
   * What became of a rule.
   *
   * @param query the members' ids, or {@code null} when there are problems
   * @param problems everything that is wrong, with its path
   * @param missing names of fields and records that are not there (any more)
   */
  public record Result(Compiled query, List<RuleProblem> problems, List<String> missing) {

    /** Whether the rule can be used. */
    public boolean isGood() {
      return problems.isEmpty();
    }
  }

  /** Compiles a rule that is not stored. */
  public Result compile(Rule rule) {
    return compile(new References.Stored(0, "", rule, false));
  }

  /** Compiles a stored segment, or one that is about to be stored; a new one has the id 0. */
  public Result compile(References.Stored segment) {
    Problems problems = new Problems();
    PlanReader reader = new PlanReader(vocabulary, references, now, problems);
    Plan plan = reader.of(segment).read(segment.rule(), "rule", false);
    Compiled query = problems.count() == 0 ? PlanWriter.write(plan, now) : null;
    return new Result(query, List.copyOf(problems.found()), List.copyOf(problems.missing()));
  }
}
