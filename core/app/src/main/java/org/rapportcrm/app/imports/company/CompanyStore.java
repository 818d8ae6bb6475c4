package org.rapportcrm.app.imports.company;

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
import org.rapportcrm.app.company.CompanyKeys;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.data.BulkInsert;
import org.rapportcrm.app.data.BulkInsert.Column;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.imports.ways.Ways;
import org.rapportcrm.app.imports.ways.WaysStore;
import org.rapportcrm.app.imports.write.ChangedMeanwhile;

/** Reads and writes companies in sets. */
final class CompanyStore {

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

  CompanyStore(Sql sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>(List.of(Column.of("id", "bigint")));
    Arrays.stream(TEXTS.split(", ")).map(Column::text).forEach(columns::add);
    List.of(
            "name_folded",
            "name_key",
            "domain",
            "phone_tail",
            "search_text",
            "email_kind",
            "phone_kind",
            "address_kind")
        .forEach(name -> columns.add(Column.text(name)));
    columns.add(Column.of("owner_id", "bigint"));
    columns.add(Column.of("updated_at", "timestamp with time zone"));
    columns.add(Column.of("created_at", "timestamp with time zone"));
    return columns;
  }

  /** Those with these numbers or names, the oldest of several with one name. */
  List<CompanyState> load(Collection<String> numbers, Collection<String> names) {
    Map<Long, CompanyState> found = new LinkedHashMap<>();
    read("external_id = any(?)", found, numbers);
    read("name_folded = any(?) and deleted_at is null", found, names);
    return withWays(found);
  }

  /** Those with these keys, locked. */
  List<CompanyState> load(Collection<Long> ids) {
    Map<Long, CompanyState> found = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      sql.each("select id from company where id = any(?) order by id for update", row -> {}, ids);
    }
    read("id = any(?) and deleted_at is null", found, ids);
    return withWays(found);
  }

  private void read(String condition, Map<Long, CompanyState> found, Collection<?> keys) {
    if (!keys.isEmpty()) {
      sql.each(
          "select id, version, owner_id, updated_at, "
              + TEXTS
              + " from company where "
              + condition
              + " order by id",
          row -> found.putIfAbsent(row.getLong("id"), company(row)),
          keys);
    }
  }

  private static CompanyState company(ResultSet row) throws SQLException {
    CompanyState company = new CompanyState();
    company.id = row.getLong("id");
    company.version = row.getLong("version");
    company.updatedAt = Sql.instant(row, "updated_at");
    company.ownerId = Sql.longOrNull(row, "owner_id");
    company.ownerStored = company.ownerId;
    for (CompanyField field : CompanyField.values()) {
      company.put(field, row.getString(column(field)));
    }
    company.stored = new EnumMap<>(company.values);
    return company;
  }

  private static String column(CompanyField field) {
    return field == CompanyField.EXTERNAL_ID ? "external_id" : field.property();
  }

  private List<CompanyState> withWays(Map<Long, CompanyState> found) {
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
  void insert(Collection<CompanyState> companies) {
    if (companies.isEmpty()) {
      return;
    }
    Deque<Long> ids = Ids.take(sql, "company_seq", companies.size());
    companies.forEach(company -> company.id = ids.removeFirst());
    INSERT.insert(sql, companies.stream().map(company -> row(company, now)).toList());
    further(companies);
  }

  /**
   * Updates those that are there.
   *
   * @param when each says it was changed
   * @throws ChangedMeanwhile when somebody else was faster
   */
  void update(Collection<CompanyState> companies, Function<CompanyState, Instant> when) {
    List<Object[]> rows = new ArrayList<>();
    for (CompanyState company : companies) {
      Object[] row = row(company, when.apply(company));
      Object[] parameters = new Object[row.length];
      System.arraycopy(row, 1, parameters, 0, row.length - 2);
      parameters[row.length - 2] = company.id;
      parameters[row.length - 1] = company.version;
      rows.add(parameters);
    }
    for (int count : sql.batch(UPDATE, rows)) {
      if (count == 0) {
        throw new ChangedMeanwhile();
      }
    }
    further(companies);
  }

  private void further(Collection<CompanyState> companies) {
    WaysStore.ofCompanies(sql)
        .write(
            companies.stream()
                .map(company -> new WaysStore.Change(company.id, company.waysStored, company.ways))
                .toList());
  }

  private Object[] row(CompanyState company, Instant updatedAt) {
    Map<CompanyField, String> v = company.values;
    Ways ways = company.ways;
    CompanyKeys keys =
        CompanyKeys.of(
            company.name(),
            v.get(CompanyField.WEBSITE),
            v.get(CompanyField.EMAIL),
            v.get(CompanyField.PHONE));
    String words =
        ContactText.searchText(
            v.get(CompanyField.CITY),
            null,
            v.get(CompanyField.EMAIL),
            v.get(CompanyField.PHONE),
            v.get(CompanyField.WEBSITE),
            company.externalId());
    return new Object[] {
      company.id,
      company.name(),
      v.get(CompanyField.WEBSITE),
      v.get(CompanyField.EMAIL),
      v.get(CompanyField.PHONE),
      v.get(CompanyField.INDUSTRY),
      v.get(CompanyField.STREET),
      v.get(CompanyField.CITY),
      v.get(CompanyField.REGION),
      v.get(CompanyField.POSTCODE),
      v.get(CompanyField.COUNTRY),
      company.externalId(),
      key(company.name()),
      keys.name(),
      keys.domain(),
      keys.phoneTail(),
      (words + " " + ways.words()).strip(),
      ways.emailKind(),
      ways.phoneKind(),
      ways.addressKind(),
      company.ownerId,
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
