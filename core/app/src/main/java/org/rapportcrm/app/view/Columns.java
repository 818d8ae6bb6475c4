package org.rapportcrm.app.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All columns that a list can show, in their usual order. Pure.
 *
 * @param all the first one names the record
 */
public record Columns<R>(List<Column<R>> all) {

  /** No list shows more at a time. */
  public static final int MOST = 30;

  /**
   * The columns with these keys, in this order; the usual ones where none is named. Keys that are
   * not known (a field that was deleted) are passed over.
   *
   * @param keys parted by commas, or {@code null}
   */
  public List<Column<R>> chosen(String keys) {
    Set<String> wished = new LinkedHashSet<>(keys(keys));
    List<Column<R>> chosen =
        wished.stream().map(this::find).flatMap(Optional::stream).limit(MOST).toList();
    return chosen.isEmpty() ? all.stream().filter(Column::usual).toList() : chosen;
  }

  /** The same for a page, where the record's name is always among them. */
  public List<Column<R>> shown(String keys) {
    List<Column<R>> shown = new ArrayList<>(chosen(keys));
    if (!shown.contains(all.get(0))) {
      shown.add(0, all.get(0));
    }
    return List.copyOf(shown);
  }

  /** The column of that key. */
  public Optional<Column<R>> find(String key) {
    return all.stream().filter(column -> column.key().equals(key)).findFirst();
  }

  /** The first key that no column has. */
  public Optional<String> unknown(String keys) {
    return keys(keys).stream().filter(key -> find(key).isEmpty()).findFirst();
  }

  /** Keys parted by commas, each without spaces. */
  public static List<String> keys(String joined) {
    if (joined == null || joined.isBlank()) {
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    for (String key : joined.split(",")) {
      if (!key.isBlank()) {
        keys.add(key.strip());
      }
    }
    return keys;
  }

  /** The keys of these columns, parted by commas. */
  public static <R> String joined(List<Column<R>> columns) {
    return columns.stream().map(Column::key).collect(Collectors.joining(","));
  }
}
