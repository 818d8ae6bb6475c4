package org.rapportcrm.app.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * How a list can be sorted: each way over an index that ends with the key. Pure.
 *
 * @param key the column of the key, such as {@code co.id}
 * @param id the key of a row
 * @param usual the word of the order where none is asked for, with a minus for descending
 */
public record Sorting<R>(String key, ToLongFunction<R> id, String usual, List<By<R>> ways) {

  /**
   * A column to sort by.
   *
   * @param word its name in addresses
   * @param column its name in SQL
   * @param type of its values
   * @param nullable whether rows may lack it; they come last in either direction
   * @param value what a row has in it
   */
  public record By<R>(
      String word, String column, Class<?> type, boolean nullable, Function<R, Object> value) {

    /** One that every row has. */
    public static <R> By<R> of(
        String word, String column, Class<?> type, Function<R, Object> value) {
      return new By<>(word, column, type, false, value);
    }

    /** The same for rows that may lack it. */
    public By<R> orNone() {
      return new By<>(word, column, type, true, value);
    }
  }

  /** The order where none is asked for. */
  public Order<R> usually() {
    return find(usual).orElseThrow();
  }

  /** The order of this word, {@code -created} for example; blank is the usual one. */
  public Optional<Order<R>> of(String word) {
    return word == null || word.isBlank() ? Optional.of(usually()) : find(word.strip());
  }

  /** The words that it knows, parted by commas. */
  public String words() {
    return ways.stream().map(By::word).collect(Collectors.joining(", "));
  }

  private Optional<Order<R>> find(String word) {
    boolean descending = word.startsWith("-");
    String name = descending ? word.substring(1) : word;
    return ways.stream()
        .filter(by -> by.word().equals(name))
        .findFirst()
        .map(by -> new Order<>(this, by, descending));
  }
}
