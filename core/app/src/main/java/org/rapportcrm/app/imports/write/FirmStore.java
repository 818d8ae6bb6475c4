package org.rapportcrm.app.imports.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.company.CompanyField;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.data.BulkInsert;
import org.rapportcrm.app.data.BulkInsert.Column;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.imports.ways.Ways;
import org.rapportcrm.app.imports.ways.WaysStore;

/** Reads and writes companies in sets. */
final class FirmStore {

  private static final String TEXTS =
      "name, website, email, phone, industry, street, city, region, postcode, country, external_id";

  private static final List<Column> COLUMNS = columns();

  private static final BulkInsert INSERT = new BulkInsert("company", "", COLUMNS);

  /** All but the key and the time of creation, which is the last column. */
  private static final String UPDATE =
      COLUMNS.subList(1, COLUMNS.size() - 1).stream()
          .map(column -> column.name() + " = ?")
          .collect(
              Collectors.joining(
                  ", ",
                  "update company set ",
                  ", version = version + 1 where id = ? and version = ?"));

  private final Sql sql;
  private final Instant now;

  FirmStore(Sql sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>(List.of(Column.of("id", "bigint")));
    Arrays.stream(TEXTS.split(", ")).map(Column::text).forEach(columns::add);
    List.of("name_folded", "search_text", "email_kind", "phone_kind", "address_kind")
        .forEach(name -> columns.add(Column.text(name)));
    columns.add(Column.of("owner_id", "bigint"));
    columns.add(Column.of("updated_at", "timestamp with time zone"));
    columns.add(Column.of("created_at", "timestamp with time zone"));
    return columns;
  }

  /** Those with these numbers or names, the oldest of several with one name. */
  List<Firm> load(Collection<String> numbers, Collection<String> names) {
    Map<Long, Firm> found = new LinkedHashMap<>();
    read("external_id = any(?)", found, numbers);
    read("name_folded = any(?) and deleted_at is null", found, names);
    return withWays(found);
  }

  /** Those with these keys, locked. */
  List<Firm> load(Collection<Long> ids) {
    Map<Long, Firm> found = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      sql.each("select id from company where id = any(?) order by id for update", row -> {}, ids);
    }
    read("id = any(?) and deleted_at is null", found, ids);
    return withWays(found);
  }

  private void read(String condition, Map<Long, Firm> found, Collection<?> keys) {
    if (!keys.isEmpty()) {
      sql.each(
          "select id, version, owner_id, updated_at, "
              + TEXTS
              + " from company where "
              + condition
              + " order by id",
          row -> found.putIfAbsent(row.getLong("id"), firm(row)),
          keys);
    }
  }

  private static Firm firm(ResultSet row) throws SQLException {
    Firm firm = new Firm();
    firm.id = row.getLong("id");
    firm.version = row.getLong("version");
    firm.updatedAt = Sql.instant(row, "updated_at");
    firm.ownerId = Sql.longOrNull(row, "owner_id");
    firm.ownerStored = firm.ownerId;
    for (CompanyField field : CompanyField.values()) {
      firm.put(field, row.getString(column(field)));
    }
    firm.stored = new EnumMap<>(firm.values);
    return firm;
  }

  private static String column(CompanyField field) {
    return field == CompanyField.EXTERNAL_ID ? "external_id" : field.property();
  }

  private List<Firm> withWays(Map<Long, Firm> found) {
    if (!found.isEmpty()) {
      WaysStore.ofCompanies(sql)
          .read(found.keySet())
          .forEach(
              (id, ways) -> {
                found.get(id).ways = ways;
                found.get(id).waysStored = ways;
              });
    }
    return List.copyOf(found.values());
  }

  /** Inserts new ones; they get their keys. */
  void insert(Collection<Firm> firms) {
    if (firms.isEmpty()) {
      return;
    }
    Deque<Long> ids = Ids.take(sql, "company_seq", firms.size());
    firms.forEach(firm -> firm.id = ids.removeFirst());
    INSERT.insert(sql, firms.stream().map(firm -> row(firm, now)).toList());
    further(firms);
  }

  /**
   * Updates those that are there.
   *
   * @param when each says it was changed
   * @throws ChangedMeanwhile when somebody else was faster
   */
  void update(Collection<Firm> firms, Function<Firm, Instant> when) {
    List<Object[]> rows = new ArrayList<>();
    for (Firm firm : firms) {
      Object[] row = row(firm, when.apply(firm));
      Object[] parameters = new Object[row.length];
      System.arraycopy(row, 1, parameters, 0, row.length - 2);
      parameters[row.length - 2] = firm.id;
      parameters[row.length - 1] = firm.version;
      rows.add(parameters);
    }
    for (int count : sql.batch(UPDATE, rows)) {
      if (count == 0) {
        throw new ChangedMeanwhile();
      }
    }
    further(firms);
  }

  private void further(Collection<Firm> firms) {
    WaysStore.ofCompanies(sql)
        .write(
            firms.stream()
                .map(firm -> new WaysStore.Change(firm.id, firm.waysStored, firm.ways))
                .toList());
  }

  private Object[] row(Firm firm, Instant updatedAt) {
    Map<CompanyField, String> v = firm.values;
    Ways ways = firm.ways;
    String words =
        ContactText.searchText(
            v.get(CompanyField.CITY),
            null,
            v.get(CompanyField.EMAIL),
            v.get(CompanyField.PHONE),
            v.get(CompanyField.WEBSITE),
            firm.externalId());
    return new Object[] {
      firm.id,
      firm.name(),
      v.get(CompanyField.WEBSITE),
      v.get(CompanyField.EMAIL),
      v.get(CompanyField.PHONE),
      v.get(CompanyField.INDUSTRY),
      v.get(CompanyField.STREET),
      v.get(CompanyField.CITY),
      v.get(CompanyField.REGION),
      v.get(CompanyField.POSTCODE),
      v.get(CompanyField.COUNTRY),
      firm.externalId(),
      key(firm.name()),
      (words + " " + ways.words()).strip(),
      ways.emailKind(),
      ways.phoneKind(),
      ways.addressKind(),
      firm.ownerId,
      updatedAt,
      now
    };
  }

  /** What companies are compared by. */
  static String key(String name) {
    String folded = Folding.fold(name);
    return folded.length() <= 300 ? folded : folded.substring(0, 300);
  }
}
