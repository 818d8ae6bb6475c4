package org.rapportcrm.app.field;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapportcrm.app.input.Flaw;

/**
 * A checked wish to set custom fields of one record.
 *
 * @param values rows by field; none clears the field, absent fields stay
 */
public record CustomChange(Map<Definition, List<Item>> values) {

  /** Nothing is to be set. */
  public static final CustomChange NONE = new CustomChange(Map.of());

  /**
   * Checks what came in and collects every flaw.
   *
   * @param fields all that are defined for the kind of record
   * @param raw what came in by key; {@code null} for nothing
   * @param whole whether the record is new, so that required fields must be there
   * @param currency of amounts that say none
   */
  public static CustomChange check(
      List<Definition> fields,
      Map<String, ?> raw,
      boolean whole,
      String currency,
      Collection<Flaw> flaws) {
    Map<Definition, List<Item>> values = new LinkedHashMap<>();
    Map<String, ?> given = raw == null ? Map.of() : raw;
    given.forEach(
        (key, value) ->
            known(fields, key, flaws)
                .ifPresent(
                    field ->
                        values.put(field, ValueCheck.check(field, value, currency).or(flaws))));
    if (whole) {
      fields.stream()
          .filter(field -> field.required() && !field.archived())
          .filter(field -> !given.containsKey(field.key()))
          .forEach(field -> flaws.add(Flaw.of(field.name(), "input.missing")));
    }
    return new CustomChange(values);
  }

  private static Optional<Definition> known(
      List<Definition> fields, String key, Collection<Flaw> flaws) {
    Optional<Definition> field = fields.stream().filter(f -> f.key().equals(key)).findFirst();
    if (field.isEmpty()) {
      String keys =
          fields.stream()
              .filter(f -> !f.archived())
              .map(Definition::key)
              .collect(Collectors.joining(", "));
      flaws.add(Flaw.of(Definition.PREFIX + key, "fields.unknown", key, keys));
    } else if (field.get().archived()) {
      flaws.add(Flaw.of(field.get().name(), "fields.is-archived", key));
      return Optional.empty();
    }
    return field;
  }

  /** Whether nothing is to be set. */
  public boolean isEmpty() {
    return values.isEmpty();
  }
}
