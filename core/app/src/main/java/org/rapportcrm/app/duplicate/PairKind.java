package org.rapportcrm.app.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.Sql.RowMapper;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.duplicate.Likeness.By;
import org.rapportcrm.app.duplicate.Pair.Side;
import org.rapportcrm.app.security.visibility.RecordKind;

/** Records of which pairs look like one. Its names stand in statements. */
public enum PairKind {
  CONTACT(
      "contact",
      "duplicate_pair",
      "duplicate_no",
      RecordKind.CONTACTS,
      By.ADDRESS,
      List.of("first_name", "last_name", "email", "external_id", "phone"),
      "(select co.name from company co where co.id = %s.company_id)",
      PairKind::contact),
  COMPANY(
      "company",
      "company_pair",
      "company_no",
      RecordKind.COMPANIES,
      By.DOMAIN,
      List.of("name", "website", "phone"),
      "%s.city",
      PairKind::company);

  private final String record;
  private final String pairs;
  private final String dismissed;
  private final RecordKind sight;
  private final By surest;
  private final List<String> columns;
  private final String place;
  private final SideReader reader;

  PairKind(
      String record,
      String pairs,
      String dismissed,
      RecordKind sight,
      By surest,
      List<String> columns,
      String place,
      SideReader reader) {
    this.record = record;
    this.pairs = pairs;
    this.dismissed = dismissed;
    this.sight = sight;
    this.surest = surest;
    this.columns = columns;
    this.place = place;
    this.reader = reader;
  }

  /** Reads one of the two out of columns that begin with a word. */
  private interface SideReader {
    Side of(ResultSet row, String which) throws SQLException;
  }

  /** Its name in the audit log, and table of the records. */
  String record() {
    return record;
  }

  /** Table of the pairs that are listed. */
  String pairs() {
    return pairs;
  }

  /** Table of the pairs that are two, as somebody said. */
  String dismissed() {
    return dismissed;
  }

  /** What an act is called that said of such a pair that they are two. */
  String dismissal() {
    return "duplicates." + record;
  }

  /** By which a person sees the records. */
  RecordKind sight() {
    return sight;
  }

  /** What the list is read from: pairs as {@code p}, the two as {@code a} and {@code b}. */
  String from() {
    return (" from %2$s p join %1$s a on a.id = p.one_id join %1$s b on b.id = p.other_id"
            + " where a.deleted_at is null and b.deleted_at is null")
        .formatted(record, pairs);
  }

  /** The same pairs without the two: what lies in the trash is read, and not all who do not. */
  String fromWithoutTrash() {
    return (" from %2$s p where p.one_id not in (select t.id from %1$s t where t.deleted_at is not"
            + " null) and p.other_id not in (select t.id from %1$s t where t.deleted_at is not"
            + " null)")
        .formatted(record, pairs);
  }

  /** The columns of a pair and of both sides. */
  String select() {
    StringBuilder select = new StringBuilder("select p.id, p.reasons, p.found_at");
    for (String side : List.of("a", "b")) {
      select.append(", %1$s.id as %1$s_id".formatted(side));
      columns.forEach(column -> select.append(", %1$s.%2$s as %1$s_%2$s".formatted(side, column)));
      select.append(", ").append(place.formatted(side)).append(" as ").append(side).append("_at");
    }
    return select.append(from()).toString();
  }

  /** Makes a pair of a row of {@link #select}. */
  RowMapper<Pair> reader() {
    return row ->
        new Pair(
            row.getLong("id"),
            reader.of(row, "a_"),
            reader.of(row, "b_"),
            row.getInt("reasons"),
            surest,
            Sql.instant(row, "found_at"));
  }

  private static Side contact(ResultSet row, String which) throws SQLException {
    long id = row.getLong(which + "id");
    String email = row.getString(which + "email");
    String name =
        Names.shown(
            row.getString(which + "first_name"),
            row.getString(which + "last_name"),
            email,
            row.getString(which + "external_id"),
            id);
    return new Side(id, name, email, row.getString(which + "phone"), row.getString(which + "at"));
  }

  private static Side company(ResultSet row, String which) throws SQLException {
    return new Side(
        row.getLong(which + "id"),
        row.getString(which + "name"),
        row.getString(which + "website"),
        row.getString(which + "phone"),
        row.getString(which + "at"));
  }
}
