package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Vocabulary;
import org.rapportcrm.app.segment.rule.Rule;
import org.rapportcrm.app.segment.rule.Span;

/** Says a condition as a sentence in a person's language. */
@ApplicationScoped
public class RuleWords {

  @Inject private Messages messages;
  @Inject private Formats formats;
  @Inject private FieldNames names;
  @Inject private SegmentReferences references;

  /** The sentence; a field that is not there is called by its bare name. */
  public String of(Rule.Condition condition, Vocabulary vocabulary, Locale locale) {
    Optional<Field> field = vocabulary.find(condition.field());
    String name = field.map(f -> names.name(f, locale)).orElse(condition.field());
    String sentence = messages.text(locale, key(condition), name, value(condition, field, locale));
    return condition.within() == null
        ? sentence
        : messages.text(locale, "segments.says.within", sentence, span(condition.within(), locale));
  }

  /** A length of time in words. */
  public String span(Span span, Locale locale) {
    if (!span.time().isZero()) {
      return messages.text(locale, "segments.span.hours", span.time().toHours());
    }
    int days = span.period().getDays();
    if (span.period().toTotalMonths() == 0) {
      return messages.text(locale, "segments.span.days", days);
    }
    boolean years = span.period().getMonths() == 0;
    String months =
        messages.text(
            locale,
            years ? "segments.span.years" : "segments.span.months",
            years ? span.period().getYears() : span.period().toTotalMonths());
    return days == 0 ? months : months + " + " + messages.text(locale, "segments.span.days", days);
  }

  private static String key(Rule.Condition condition) {
    String key = "segments.says." + condition.operator().word();
    return condition.value() instanceof Boolean yes ? key + "." + yes : key;
  }

  private String value(Rule.Condition condition, Optional<Field> field, Locale locale) {
    List<String> words =
        condition.values().stream().map(value -> word(value, field, locale)).toList();
    String separator = messages.text(locale, "segments.says.separator") + " ";
    return words.size() == 2 && condition.operator().word().equals("between")
        ? messages.text(locale, "segments.says.twoEnds", words.get(0), words.get(1))
        : words.stream().collect(Collectors.joining(separator));
  }

  private String word(Object value, Optional<Field> field, Locale locale) {
    if (field.isPresent() && field.get().reference() != null) {
      return references.name(field.get().reference(), value).orElse(value.toString());
    }
    if (value instanceof BigDecimal number) {
      return formats.number(number, locale);
    }
    String text = value.toString();
    return field
        .flatMap(
            f -> f.criterion().choices().stream().filter(c -> c.value().equals(text)).findFirst())
        .map(choice -> names.choice(field.get(), choice, locale))
        .orElseGet(() -> dateOrText(text, field, locale));
  }

  private String dateOrText(String text, Optional<Field> field, Locale locale) {
    Optional<Span> span = Span.read(text);
    boolean isTime =
        field.isPresent()
            && switch (field.get().kind()) {
              case DATE, DAY, BIRTHDAY -> true;
              default -> false;
            };
    if (!isTime) {
      return text;
    }
    if (span.isPresent()) {
      return span(span.get(), locale);
    }
    return text.indexOf('T') < 0
        ? formats.date(LocalDate.parse(text), locale)
        : formats.dateTime(OffsetDateTime.parse(text).toInstant(), locale);
  }
}
