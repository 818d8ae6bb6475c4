package org.rapportcrm.app.segment.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.app.segment.FieldNames;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Reference;
import org.rapportcrm.app.segment.rule.Operator;

/** What the fields of rules look like in JSON. */
@ApplicationScoped
public class CriterionShapes {

  @Inject private FieldNames names;

  @Doc("A field that a condition of a rule may name.")
  public record Criterion(
      @Doc("Its name in a rule, such as purchases.count.") String field,
      @Doc("What it is called, in the reader's language.") String label,
      @Doc("The part or the plugin that it belongs to, in the reader's language.") String group,
      @Doc(
              "text, number, total (a number that is 0 where there is nothing), date, day, birthday,"
                  + " yes_no, choice or segment.")
          String kind,
      @Doc("Its operators, the most useful first.") List<Comparison> operators,
      @Doc("The values to choose from; empty where any value may be named.") List<Option> choices,
      @Doc(
              "What a value names: tag, list, list_role, segment or owner (a user's address); null"
                  + " for a value of its own.")
          String reference,
      @Doc("Whether the condition takes within, a time before now such as P90D.") boolean within) {}

  @Doc("An operator of a field.")
  public record Comparison(
      @Doc("Its name in a rule, such as gte.") String op,
      @Doc(
              "What value it takes: one; two, a list from lowest to highest; many, a list; span, a"
                  + " length of time such as P90D; nothing.")
          String takes) {}

  @Doc("A value to choose.")
  public record Option(
      @Doc("As it stands in a rule.") String value,
      @Doc("What it is called, in the reader's language.") String label) {}

  Criterion shown(Field field, Locale locale) {
    Reference named = field.reference();
    return new Criterion(
        field.name(),
        names.name(field, locale),
        names.group(field, locale),
        word(field.kind()),
        field.kind().operators().stream().map(CriterionShapes::comparison).toList(),
        field.criterion().choices().stream()
            .map(choice -> new Option(choice.value(), names.choice(field, choice, locale)))
            .toList(),
        named == null ? null : word(named),
        field.knowsTime());
  }

  private static Comparison comparison(Operator operator) {
    return new Comparison(operator.word(), word(operator.takes()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
