package org.rapportcrm.app.field;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A custom field.
 *
 * @param key fixed; what REST, rules, merge tags and imports call it
 * @param help a sentence under the input, or {@code null}
 * @param required whether forms and REST refuse a record without it
 * @param place where it stands among the others, ascending
 * @param archived whether its values are kept and no longer shown or taken
 * @param options in their order; empty unless the type has options
 * @param version counts the changes
 */
public record Definition(
    long id,
    Carrier carrier,
    String key,
    FieldType type,
    Labels labels,
    String help,
    boolean required,
    int place,
    boolean archived,
    List<FieldOption> options,
    long version) {

  /** What stands before the key in REST's paths of fields, in rules, filters and addresses. */
  public static final String PREFIX = "custom.";

  /** Its name among all fields: {@code custom.budget}. */
  public String name() {
    return PREFIX + key;
  }

  /** What a person calls it. */
  public String label(Locale locale) {
    return labels.in(locale);
  }

  /** The same with these options. */
  Definition with(List<FieldOption> other) {
    return new Definition(
        id, carrier, key, type, labels, help, required, place, archived, other, version);
  }

  /** The option with this key in the database. */
  public Optional<FieldOption> option(long optionId) {
    return options.stream().filter(o -> o.id() != null && o.id() == optionId).findFirst();
  }

  /** The options that are offered. */
  public List<FieldOption> offered() {
    return options.stream().filter(option -> !option.archived()).toList();
  }
}
