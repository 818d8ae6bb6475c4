package org.rapportcrm.app.imports.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.company.CompanyKeys;
import org.rapportcrm.app.data.BulkInsert;
import org.rapportcrm.app.data.Ids;

/** Keys of companies and tags by their names; those that are not there are made. */
public final class Names {

  private static final BulkInsert COMPANIES =
      new BulkInsert(
          "company",
          "",
          List.of(
              BulkInsert.Column.of("id", "bigint"),
              BulkInsert.Column.text("name"),
              BulkInsert.Column.text("name_folded"),
              BulkInsert.Column.text("name_key"),
              BulkInsert.Column.of("created_at", "timestamp with time zone"),
              BulkInsert.Column.of("updated_at", "timestamp with time zone")));

  /**
   * Asks the index once for each name. Of {@code name_folded = any(?)} PostgreSQL makes a plan that
   * compares each name with each company, as long as nobody counted them.
   */
  private static final String COMPANIES_NAMED =
      "select oldest, name_folded from (select wanted.name_folded, (select min(c.id) from company c"
          + " where c.name_folded = wanted.name_folded and c.deleted_at is null) as oldest"
          + " from unnest(cast(? as varchar array)) as wanted (name_folded)) as found"
          + " where oldest is not null";

  private static final BulkInsert LISTS =
      new BulkInsert(
          "contact_list",
          "",
          List.of(
              BulkInsert.Column.of("id", "bigint"),
              BulkInsert.Column.text("name"),
              BulkInsert.Column.text("name_folded"),
              BulkInsert.Column.of("created_at", "timestamp with time zone")));

  private static final BulkInsert TAGS =
      new BulkInsert(
          "tag",
          "",
          List.of(
              BulkInsert.Column.of("id", "bigint"),
              BulkInsert.Column.text("name"),
              BulkInsert.Column.text("name_folded")));

  private Names() {}

  /**
   * Keys of companies by folded name; of several with one name the oldest.
   *
   * @param made is told which were made
   */
  public static Map<String, Long> companies(
      Sql sql, Collection<String> names, Instant now, Consumer<Collection<Long>> made) {
    return keys(
        sql,
        names,
        COMPANIES_NAMED,
        "company_seq",
        (rows) -> COMPANIES.insert(sql, rows),
        (id, name, folded) -> new Object[] {id, name, folded, CompanyKeys.nameOf(name), now, now},
        made);
  }

  /** Those of these names that a company has in any spelling. */
  static Set<String> knownCompanies(Sql sql, Collection<String> names) {
    if (names.isEmpty()) {
      return Set.of();
    }
    Set<String> known =
        Set.copyOf(
            sql.list(
                COMPANIES_NAMED,
                row -> row.getString(2),
                names.stream().map(Folding::fold).toList()));
    return names.stream()
        .filter(name -> known.contains(Folding.fold(name)))
        .collect(Collectors.toSet());
  }

  /** Keys of tags by folded name. */
  static Map<String, Long> tags(
      Sql sql, Collection<String> names, Consumer<Collection<Long>> made) {
    return keys(
        sql,
        names,
        "select id, name_folded from tag where name_folded = any(?)",
        "tag_seq",
        (rows) -> TAGS.insert(sql, rows),
        (id, name, folded) -> new Object[] {id, name, folded},
        made);
  }

  /** Keys of lists by folded name. */
  static Map<String, Long> lists(
      Sql sql, Collection<String> names, Instant now, Consumer<Collection<Long>> made) {
    return keys(
        sql,
        names,
        "select id, name_folded from contact_list where name_folded = any(?)",
        "contact_list_seq",
        (rows) -> LISTS.insert(sql, rows),
        (id, name, folded) -> new Object[] {id, name, folded, now},
        made);
  }

  /** Makes the row of a new name. */
  private interface NewRow {
    Object[] of(long id, String name, String folded);
  }

  private static Map<String, Long> keys(
      Sql sql,
      Collection<String> names,
      String select,
      String sequence,
      Consumer<List<Object[]>> insert,
      NewRow newRow,
      Consumer<Collection<Long>> made) {
    Map<String, String> wanted = new LinkedHashMap<>();
    names.forEach(name -> wanted.putIfAbsent(Folding.fold(name), name));
    Map<String, Long> keys = new HashMap<>();
    if (wanted.isEmpty()) {
      return keys;
    }
    sql.each(select, row -> keys.putIfAbsent(row.getString(2), row.getLong(1)), wanted.keySet());
    wanted.keySet().removeAll(keys.keySet());
    if (!wanted.isEmpty()) {
      Deque<Long> ids = Ids.take(sql, sequence, wanted.size());
      List<Object[]> rows = new ArrayList<>();
      wanted.forEach(
          (folded, name) -> {
            long id = ids.removeFirst();
            keys.put(folded, id);
            rows.add(newRow.of(id, name, folded));
          });
      insert.accept(rows);
      made.accept(rows.stream().map(row -> (Long) row[0]).toList());
    }
    return keys;
  }
}
