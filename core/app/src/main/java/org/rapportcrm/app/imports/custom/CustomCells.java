package org.rapportcrm.app.imports.custom;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapportcrm.api.imports.ImportChange.Cell;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.FieldType;
import org.rapportcrm.app.field.Found;
import org.rapportcrm.app.field.Item;

/**
 * Custom fields of a record while a batch is worked on: what is stored, and what rows make of it.
 */
public final class CustomCells {

  private List<Found> found = List.of();
  private Map<Definition, List<Item>> values = Map.of();
  private Map<Definition, List<Item>> before = Map.of();

  /** Remembers what is stored. */
  void stored(List<Found> stored) {
    found = stored;
    values = new HashMap<>();
    stored.forEach(one -> values.put(one.field(), one.items()));
  }

  /** Takes over what a row says; answers whether anything is different now. */
  public boolean take(CustomChange said) {
    boolean different = false;
    for (Map.Entry<Definition, List<Item>> one : said.values().entrySet()) {
      List<Item> old = of(one.getKey());
      if (!one.getValue().equals(old)) {
        values = values.isEmpty() ? new HashMap<>() : values;
        before = before.isEmpty() ? new LinkedHashMap<>() : before;
        values.put(one.getKey(), one.getValue());
        before.putIfAbsent(one.getKey(), old);
        different = true;
      }
    }
    return different;
  }

  /** What a field holds now; nothing for an empty one. */
  List<Item> of(Definition field) {
    return values.getOrDefault(field, List.of());
  }

  /** What a field holds now, for people to read; {@code null} for nothing. */
  String shown(Definition field) {
    List<Item> items = of(field);
    if (items.isEmpty()) {
      return null;
    }
    Found now =
        found.stream()
            .filter(one -> one.field().equals(field) && one.items().equals(items))
            .findFirst()
            .orElse(new Found(field, items, null));
    return now.name() != null ? now.name() : text(now.typed());
  }

  /** Of those that a row changes, what they hold before it. */
  public Map<Definition, String> before(CustomChange said) {
    if (said.isEmpty()) {
      return Map.of();
    }
    Map<Definition, String> before = new LinkedHashMap<>();
    said.values()
        .forEach(
            (field, items) -> {
              if (!items.equals(of(field))) {
                before.put(field, shown(field));
              }
            });
    return before;
  }

  /**
   * Adds custom fields to what a try shows.
   *
   * @param before those that the row changes, with what they held
   * @param row says whom or what a field names that means another record
   */
  public void show(List<Cell> cells, Map<Definition, String> before, ImportRow row) {
    before.forEach(
        (field, was) -> {
          boolean named = field.type() == FieldType.CONTACT || field.type() == FieldType.COMPANY;
          cells.add(new Cell(field.name(), was, named ? row.text(field.name()) : shown(field)));
        });
  }

  private static String text(Object value) {
    if (value instanceof List<?> several) {
      return several.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return String.valueOf(value);
  }

  /** Those that are to be written, with what is stored of them. */
  Map<Definition, List<Item>> changed() {
    Map<Definition, List<Item>> changed = new LinkedHashMap<>(before);
    changed.entrySet().removeIf(one -> one.getValue().equals(of(one.getKey())));
    return changed;
  }

  /** Whether there is anything to write. */
  public boolean isChanged() {
    return !before.isEmpty() && !changed().isEmpty();
  }

  /** What is to be written. */
  CustomChange change() {
    Map<Definition, List<Item>> wish = new LinkedHashMap<>();
    changed().keySet().forEach(field -> wish.put(field, of(field)));
    return new CustomChange(wish);
  }
}
