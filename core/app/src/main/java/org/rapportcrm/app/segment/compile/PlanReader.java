package org.rapportcrm.app.segment.compile;

import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Kind;
import org.rapportcrm.app.segment.criterion.Vocabulary;
import org.rapportcrm.app.segment.rule.Operator;
import org.rapportcrm.app.segment.rule.Rule;

/**
 * Checks a rule against the fields there are and makes a plan of it: other segments are put in
 * place of their names, and "not" moves down to the conditions (not all of them hold = one of them
 * does not hold), where it is decided for contacts without a value too.
 */
final class PlanReader {

  private static final int MOST_PARTS = 1000;

  private final Vocabulary vocabulary;
  private final References references;
  private final Problems problems;
  private final QuestionReader questions;
  private final Deque<References.Stored> open = new ArrayDeque<>();
  private int parts;

  PlanReader(Vocabulary vocabulary, References references, ZonedDateTime now, Problems problems) {
    this.vocabulary = vocabulary;
    this.references = references;
    this.problems = problems;
    this.questions = new QuestionReader(references, now, problems);
  }

  /** Marks the segment whose rule is read, so that it cannot name itself. */
  PlanReader of(References.Stored segment) {
    open.push(segment);
    return this;
  }

  /** The plan; of no use when a problem was found. */
  Plan read(Rule rule, String path, boolean negated) {
    if (rule instanceof Rule.All all) {
      List<Plan> read = readAll(all.rules(), path + ".all", negated);
      return negated ? new Plan.Or(read) : new Plan.And(read);
    }
    if (rule instanceof Rule.Any any) {
      List<Plan> read = readAll(any.rules(), path + ".any", negated);
      return negated ? new Plan.And(read) : new Plan.Or(read);
    }
    if (rule instanceof Rule.Not not) {
      return read(not.rule(), path + ".not", !negated);
    }
    return condition((Rule.Condition) rule, path, negated);
  }

  private List<Plan> readAll(List<Rule> rules, String path, boolean negated) {
    List<Plan> read = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      read.add(read(rules.get(i), path + "[" + i + "]", negated));
    }
    return read;
  }

  private Plan condition(Rule.Condition condition, String path, boolean negated) {
    if (++parts == MOST_PARTS + 1) {
      problems.add(path, "parts", MOST_PARTS);
    }
    Optional<Field> field = vocabulary.find(condition.field());
    if (parts > MOST_PARTS) {
      return new Plan.And(List.of());
    }
    if (field.isEmpty()) {
      return unknown(condition.field(), path);
    }
    if (field.get().kind() == Kind.SEGMENT) {
      return segments(condition, field.get(), path, negated);
    }
    Question question = questions.read(condition, field.get(), path);
    return question == null
        ? new Plan.And(List.of())
        : new Plan.Leaf(field.get(), question.negate(negated), condition.within());
  }

  private Plan unknown(String name, String path) {
    int dot = name.indexOf('.');
    String group = dot < 0 ? name : name.substring(0, dot);
    Optional<String> near = vocabulary.near(name);
    Words remedy;
    if (near.isPresent()) {
      remedy = Words.of("segments.rule.near", near.get());
    } else if (dot < 0 || vocabulary.knowsGroup(group)) {
      remedy = Words.of("segments.rule.field.remedy");
    } else {
      remedy = Words.of("segments.rule.plugin.remedy", group);
    }
    problems.addMissing(name, path + ".field", Words.of("segments.rule.field", name), remedy);
    return new Plan.And(List.of());
  }

  private Plan segments(Rule.Condition condition, Field field, String path, boolean negated) {
    int before = problems.count();
    questions.read(condition, field, path);
    if (problems.count() > before) {
      return new Plan.And(List.of());
    }
    boolean not = condition.operator() == Operator.NOT_IN || condition.operator() == Operator.NE;
    List<Plan> read = new ArrayList<>();
    for (Object value : condition.values()) {
      references
          .segment(value)
          .ifPresent(stored -> read.add(segment(stored, path, negated != not)));
    }
    return negated != not ? new Plan.And(read) : new Plan.Or(read);
  }

  private Plan segment(References.Stored stored, String path, boolean negated) {
    if (open.stream().anyMatch(other -> other.id() == stored.id())) {
      return circle(stored, path);
    }
    if (stored.kept()) {
      return leadsBack(stored, new HashSet<>())
          ? circle(stored, path)
          : new Plan.Kept(stored.id(), negated);
    }
    open.push(stored);
    Plan plan = read(stored.rule(), path + ".value(" + stored.name() + ")", negated);
    open.pop();
    return plan;
  }

  private Plan circle(References.Stored stored, String path) {
    List<String> way = new ArrayList<>();
    open.descendingIterator().forEachRemaining(other -> way.add(other.name()));
    way.add(stored.name());
    problems.add(path + ".value", "circle", String.join(" → ", way));
    return new Plan.And(List.of());
  }

  /** Whether a rule that is not read here, because its members are kept, names one that is open. */
  private boolean leadsBack(References.Stored stored, Set<Long> seen) {
    return seen.add(stored.id())
        && stored
            .rule()
            .conditions()
            .filter(
                c -> vocabulary.find(c.field()).filter(f -> f.kind() == Kind.SEGMENT).isPresent())
            .flatMap(c -> c.values().stream())
            .flatMap(value -> references.segment(value).stream())
            .anyMatch(
                named ->
                    open.stream().anyMatch(other -> other.id() == named.id())
                        || leadsBack(named, seen));
  }
}
