package org.rapportcrm.app.imports.map;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.input.Flaw;

/**
 * Which column fills which field.
 *
 * @param fields field by column, columns counted from 0; several columns may fill one field: the
 *     first that is not empty counts
 */
public record Mapping(SortedMap<Integer, String> fields) {

  /** Keeps a copy. */
  public Mapping {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  /** The columns that fill a field, in their order. */
  public List<Integer> columns(String field) {
    return fields.entrySet().stream()
        .filter(entry -> entry.getValue().equals(field))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether some column fills the field. */
  public boolean has(String field) {
    return fields.containsValue(field);
  }

  /**
   * Resolves a mapping as people send it.
   *
   * @param named field by column name or 0-based index; an empty field leaves the column out
   * @param flaws gets the columns and fields that are not there
   */
  public static Mapping of(
      ImportKind kind, List<String> header, Map<String, String> named, Collection<Flaw> flaws) {
    SortedMap<Integer, String> fields = new TreeMap<>();
    named.forEach(
        (column, field) -> {
          int index = index(header, column);
          if (index < 0) {
            flaws.add(
                Flaw.of("mapping", "imports.mapping.column", column, String.join(", ", header)));
          } else if (field != null && !field.isBlank()) {
            if (kind.field(field).isEmpty()) {
              flaws.add(Flaw.of("mapping", "imports.mapping.field", field, names(kind)));
            }
            fields.put(index, field);
          }
        });
    return new Mapping(fields);
  }

  /** Reports the required fields that no column fills. */
  public void check(ImportKind kind, Collection<Flaw> flaws) {
    kind.fields().stream()
        .filter(field -> field.need() == ImportField.Need.REQUIRED && !has(field.name()))
        .forEach(field -> flaws.add(Flaw.of("mapping", "imports.mapping.missing", field.name())));
    if (fields.isEmpty() && flaws.isEmpty()) {
      flaws.add(Flaw.of("mapping", "imports.mapping.nothing"));
    }
  }

  private static int index(List<String> header, String column) {
    int named = header.indexOf(column);
    if (named >= 0) {
      return named;
    }
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).strip().equalsIgnoreCase(column.strip())) {
        return i;
      }
    }
    try {
      int index = Integer.parseInt(column.strip());
      return index >= 0 && index < header.size() ? index : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String names(ImportKind kind) {
    return String.join(", ", kind.fields().stream().map(ImportField::name).toList());
  }
}
