package org.rapportcrm.api.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One row of a file, mapped, parsed and checked. A field that is not mapped, or whose cell is
 * empty, is not there.
 *
 * @param line the line of the file on which the row starts, from 1
 * @param occurrence 1 for the first row with these values in the kind's identity fields, 2 for the
 *     next; so that two equal rows are both kept and yet known again in the next import. Right
 *     after a kill too; 0 when the kind has no identity fields
 * @param values by field name, in the order of the file's columns, of the Java types that {@link
 *     ImportField.Type} names; a currency found in a money cell stands beside it under the field's
 *     name with {@code .currency}
 */
public record ImportRow(long line, int occurrence, Map<String, Object> values) {

  /** A text, an address, or {@code null}. */
  public String text(String field) {
    return (String) values.get(field);
  }

  /** A day, or {@code null}. */
  public LocalDate date(String field) {
    return (LocalDate) values.get(field);
  }

  /** A time, or {@code null}. */
  public Instant time(String field) {
    return (Instant) values.get(field);
  }

  /** An amount, or {@code null}. */
  public BigDecimal money(String field) {
    return (BigDecimal) values.get(field);
  }

  /** The ISO 4217 code that stood in the cell of an amount, or {@code null}. */
  public String currency(String field) {
    return (String) values.get(field + ".currency");
  }

  /** A whole number, or {@code null}. */
  public Long whole(String field) {
    return (Long) values.get(field);
  }

  /** Yes or no, or {@code null}. */
  public Boolean yesNo(String field) {
    return (Boolean) values.get(field);
  }

  /** Words, or the texts or addresses of all columns; perhaps none. */
  @SuppressWarnings("unchecked")
  public List<String> words(String field) {
    return (List<String>) values.getOrDefault(field, List.of());
  }
}
