package org.rapportcrm.app.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;

/**
 * A field's value of one record, as it was read.
 *
 * @param items in their order; at least one
 * @param name what the contact or company is called that the value names, else {@code null}
 */
public record Found(Definition field, List<Item> items, String name) {

  private Item only() {
    return items.get(0);
  }

  /** The value as JSON has it, see {@code docs/custom-fields.md}. */
  public Object json() {
    Item item = only();
    return switch (field.type()) {
      case TEXT, LINK -> item.words();
      case NUMBER -> item.number();
      case MONEY -> {
        Map<String, Object> money = new LinkedHashMap<>();
        money.put("amount", item.number());
        money.put("currency", item.currency());
        yield money;
      }
      case DATE -> item.day().toString();
      case YES_NO -> item.truth();
      case CHOICE -> optionKeys().stream().findFirst().orElse(null);
      case CHOICES -> optionKeys();
      case CONTACT -> item.contact();
      case COMPANY -> item.company();
    };
  }

  /** The value as a form's input takes it: a text, or the texts of several choices. */
  public Object typed() {
    Item item = only();
    return switch (field.type()) {
      case NUMBER -> item.number().toPlainString();
      case MONEY -> item.number().toPlainString() + " " + item.currency();
      case CHOICES -> optionKeys();
      default -> String.valueOf(json());
    };
  }

  /** The value as people read it. */
  public String text(Locale locale, Formats formats, Messages messages) {
    Item item = only();
    return switch (field.type()) {
      case TEXT, LINK -> item.words();
      case NUMBER -> formats.number(item.number(), locale);
      case MONEY -> formats.money(item.number(), item.currency(), locale);
      case DATE -> formats.date(item.day(), locale);
      case YES_NO -> messages.text(locale, item.truth() ? "fields.yes" : "fields.no");
      case CHOICE, CHOICES -> options(locale, messages);
      case CONTACT, COMPANY -> name;
    };
  }

  private String options(Locale locale, Messages messages) {
    return chosen().stream()
        .map(option -> option.labels().in(locale))
        .collect(Collectors.joining(messages.text(locale, "fields.between") + " "));
  }

  private List<String> optionKeys() {
    return chosen().stream().map(FieldOption::key).toList();
  }

  /** The options that are chosen. */
  List<FieldOption> chosen() {
    return items.stream()
        .map(item -> field.option(item.option()).orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }
}
