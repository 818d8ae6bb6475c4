package org.rapportcrm.app.imports.custom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.CustomFields;
import org.rapportcrm.app.field.CustomStore;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.Found;
import org.rapportcrm.app.field.Item;

/**
 * Gives custom fields the values back that an import changed, unless somebody changed them since.
 */
public final class CustomBack {

  private CustomBack() {}

  /**
   * Restores; what an earlier value named and is no longer there stays out.
   *
   * @param traced by record; records that are gone may be among them
   * @return names of the fields that stay as they are, by record
   */
  public static Map<Long, List<String>> restore(
      Sql sql, Carrier carrier, Map<Long, CustomBefore> traced) {
    Map<Long, List<String>> left = new HashMap<>();
    if (traced.values().stream().allMatch(CustomBefore::isEmpty)) {
      return left;
    }
    Map<Long, Definition> fields =
        new CustomFields(sql)
            .all(carrier).stream().collect(Collectors.toMap(Definition::id, Function.identity()));
    Map<Long, Map<Definition, List<Item>>> now =
        now(sql, carrier, traced.keySet(), List.copyOf(fields.values()));
    Set<String> living = living(sql, traced.values());
    Map<Long, CustomChange> changes = new LinkedHashMap<>();
    traced.forEach(
        (record, before) -> {
          Map<Definition, List<Item>> wish = new LinkedHashMap<>();
          before
              .cells()
              .forEach(
                  (id, cell) -> {
                    Definition field = fields.get(id);
                    if (field == null) {
                      return;
                    }
                    List<Item> is =
                        now.getOrDefault(record, Map.of()).getOrDefault(field, List.of());
                    if (is.equals(cell.after())) {
                      wish.put(
                          field, cell.before().stream().filter(i -> isLiving(i, living)).toList());
                    } else {
                      left.computeIfAbsent(record, r -> new ArrayList<>()).add(field.name());
                    }
                  });
          if (!wish.isEmpty()) {
            changes.put(record, new CustomChange(wish));
          }
        });
    CustomStore.write(sql, carrier, changes);
    return left;
  }

  private static Map<Long, Map<Definition, List<Item>>> now(
      Sql sql, Carrier carrier, Collection<Long> records, List<Definition> fields) {
    Map<Long, Map<Definition, List<Item>>> now = new HashMap<>();
    CustomStore.read(sql, carrier, records, fields)
        .forEach(
            (record, found) ->
                now.put(
                    record, found.stream().collect(Collectors.toMap(Found::field, Found::items))));
    return now;
  }

  /** Contacts and companies that earlier values name and that are still there. */
  private static Set<String> living(Sql sql, Collection<CustomBefore> traced) {
    Set<String> living = new HashSet<>();
    for (String table : List.of("contact", "company", "custom_option")) {
      List<Long> named =
          traced.stream()
              .flatMap(before -> before.cells().values().stream())
              .flatMap(cell -> cell.before().stream())
              .map(item -> reference(item, table))
              .filter(Objects::nonNull)
              .distinct()
              .toList();
      if (!named.isEmpty()) {
        sql.each(
            "select id from " + table + " where id = any(?)",
            row -> living.add(table + " " + row.getLong(1)),
            named);
      }
    }
    return living;
  }

  private static Long reference(Item item, String table) {
    return switch (table) {
      case "contact" -> item.contact();
      case "company" -> item.company();
      default -> item.option();
    };
  }

  private static boolean isLiving(Item item, Set<String> living) {
    for (String table : List.of("contact", "company", "custom_option")) {
      Long key = reference(item, table);
      if (key != null && !living.contains(table + " " + key)) {
        return false;
      }
    }
    return true;
  }
}
