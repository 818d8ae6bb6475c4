package org.rapportcrm.app.contact.find;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * How a list of contacts is sorted, each over an index that ends with the key.
 *
 * @param by the column
 * @param descending whether the largest comes first
 */
public record ContactSort(By by, boolean descending) {

  /** By name, the order where none is asked for. */
  public static final ContactSort DEFAULT = new ContactSort(By.NAME, false);

  /** The columns that lists are sorted by. */
  public enum By {
    NAME("name", "name_folded", false),
    CREATED("created", "created_at", false),
    UPDATED("updated", "updated_at", false),
    LAST_PURCHASE("lastPurchase", "last_purchase", true),
    PURCHASE_COUNT("purchaseCount", "purchase_count", false),
    PURCHASE_SUM("purchaseSum", "purchase_sum", false);

    private final String word;
    private final String column;
    private final boolean nullable;

    By(String word, String column, boolean nullable) {
      this.word = word;
      this.column = column;
      this.nullable = nullable;
    }

    /** The word in URLs. */
    public String word() {
      return word;
    }

    String column() {
      return column;
    }

    /** Whether contacts may lack the value; they come last in either direction. */
    boolean nullable() {
      return nullable;
    }

    /** The column's value as a cursor carries it, for comparing in SQL. */
    Object parse(String value) {
      return switch (this) {
        case NAME -> value;
        case CREATED, UPDATED, LAST_PURCHASE -> OffsetDateTime.parse(value);
        case PURCHASE_COUNT -> Integer.valueOf(value);
        case PURCHASE_SUM -> new BigDecimal(value);
      };
    }
  }

  /** Reads {@code name} or, for descending, {@code -name}. */
  public static Optional<ContactSort> of(String word) {
    if (word == null || word.isBlank()) {
      return Optional.of(DEFAULT);
    }
    boolean descending = word.startsWith("-");
    String name = descending ? word.substring(1) : word;
    for (By by : By.values()) {
      if (by.word().equals(name)) {
        return Optional.of(new ContactSort(by, descending));
      }
    }
    return Optional.empty();
  }

  /** The word in URLs, with a minus when descending. */
  public String word() {
    return (descending ? "-" : "") + by.word();
  }
}
