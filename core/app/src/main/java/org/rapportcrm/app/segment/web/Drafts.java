package org.rapportcrm.app.segment.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.segment.compile.References;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Reference;
import org.rapportcrm.app.segment.criterion.Vocabulary;
import org.rapportcrm.app.segment.rule.Rule;
import org.rapportcrm.app.segment.rule.Span;

/** Turns rules into drafts and back. */
final class Drafts {

  private final Vocabulary vocabulary;
  private final References references;

  Drafts(Vocabulary vocabulary, References references) {
    this.vocabulary = vocabulary;
    this.references = references;
  }

  /** The rule as a group to edit. */
  DraftGroup draft(Rule rule) {
    DraftNode node = node(rule, false);
    if (node instanceof DraftGroup group) {
      return group;
    }
    DraftGroup group = new DraftGroup(DraftGroup.Mode.ALL);
    group.parts().add(node);
    return group;
  }

  private DraftNode node(Rule rule, boolean negated) {
    if (rule instanceof Rule.All all) {
      return group(all.rules(), negated ? DraftGroup.Mode.NOT_ALL : DraftGroup.Mode.ALL);
    }
    if (rule instanceof Rule.Any any) {
      return group(any.rules(), negated ? DraftGroup.Mode.NONE : DraftGroup.Mode.ANY);
    }
    if (rule instanceof Rule.Not not) {
      return node(not.rule(), !negated);
    }
    return negated ? group(List.of(rule), DraftGroup.Mode.NONE) : condition((Rule.Condition) rule);
  }

  private DraftGroup group(List<Rule> rules, DraftGroup.Mode mode) {
    DraftGroup group = new DraftGroup(mode);
    rules.forEach(rule -> group.parts().add(node(rule, false)));
    return group;
  }

  private DraftCondition condition(Rule.Condition stored) {
    DraftCondition draft = new DraftCondition(stored.field(), stored.operator(), stored);
    Optional<Field> field = vocabulary.find(stored.field());
    if (field.isEmpty()) {
      return draft;
    }
    List<String> values =
        stored.values().stream().map(value -> shown(field.get().reference(), value)).toList();
    switch (Editor.of(field.get(), stored.operator())) {
      case SPAN -> Span.read(first(values)).ifPresent(draft.getSpan()::show);
      case CHOICES -> draft.setChosen(values);
      case LINES -> draft.setText(String.join("\n", values));
      case YES_NO -> draft.setYes(first(values));
      default -> {
        draft.setText(first(values));
        draft.setText2(values.size() > 1 ? values.get(1) : "");
      }
    }
    if (stored.within() != null) {
      draft.getWithin().show(stored.within());
    }
    return draft;
  }

  private String shown(Reference reference, Object value) {
    if (reference != null && reference.isByKey() && value instanceof String) {
      return references.key(reference, value).orElse(value).toString();
    }
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }

  private static String first(List<String> values) {
    return values.isEmpty() ? "" : values.get(0);
  }

  /** The rule that the draft says; groups without parts say nothing. */
  Rule rule(DraftGroup group) {
    List<Rule> rules = new ArrayList<>();
    for (DraftNode part : group.parts()) {
      if (part instanceof DraftCondition condition) {
        rules.add(rule(condition));
      } else if (!((DraftGroup) part).parts().isEmpty()) {
        rules.add(rule((DraftGroup) part));
      }
    }
    if (rules.isEmpty()) {
      return Rule.EVERYONE;
    }
    return switch (group.getMode()) {
      case ALL -> new Rule.All(rules);
      case ANY -> new Rule.Any(rules);
      case NONE -> new Rule.Not(new Rule.Any(rules));
      case NOT_ALL -> new Rule.Not(new Rule.All(rules));
    };
  }

  /** The condition that the inputs say; what cannot be read stays text, which does not compile. */
  Rule.Condition rule(DraftCondition draft) {
    Optional<Field> field = vocabulary.find(draft.getField());
    if (field.isEmpty()) {
      return draft.original() != null
          ? draft.original()
          : new Rule.Condition(draft.getField(), draft.getOperator(), null, null);
    }
    Span within = field.get().knowsTime() ? draft.getWithin().span().orElse(null) : null;
    return new Rule.Condition(
        draft.getField(), draft.getOperator(), value(draft, field.get()), within);
  }

  private static Object value(DraftCondition draft, Field field) {
    Function<String, Object> key =
        field.reference() != null && field.reference().isByKey() ? Drafts::number : text -> text;
    return switch (Editor.of(field, draft.getOperator())) {
      case NOTHING -> null;
      case TEXT -> draft.getText().strip();
      case DAY -> Folding.fold(draft.getText());
      case NUMBER -> number(draft.getText());
      case TWO_NUMBERS -> List.of(number(draft.getText()), number(draft.getText2()));
      case TWO_DAYS -> List.of(Folding.fold(draft.getText()), Folding.fold(draft.getText2()));
      case YES_NO -> Boolean.valueOf(draft.getYes());
      case CHOICE -> key.apply(draft.getText());
      case CHOICES -> draft.getChosen().stream().map(key).toList();
      case LINES -> draft.getText().lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
      case SPAN -> draft.getSpan().span().map(Span::toString).orElse(draft.getSpan().getAmount());
    };
  }

  /** A number in any digits, with a point or an Arabic decimal sign; else the text as it is. */
  private static Object number(String text) {
    String plain = Folding.fold(text).replace('٫', '.').replace("٬", "").replace(" ", "");
    return plain.matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?") ? new BigDecimal(plain) : text;
  }
}
