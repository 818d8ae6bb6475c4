package org.rapportcrm.app.deal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** A deal as lists show it; all but key, name and stage may be {@code null}. */
public record DealRow(
    long id,
    String name,
    Long contactId,
    String contactName,
    Long companyId,
    String company,
    DealStage stage,
    BigDecimal amount,
    String currency,
    Integer probability,
    LocalDate closesOn,
    Long ownerId,
    String owner,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /**
   * The deals that the asking person sees, to be followed by {@code and}; contact and company only
   * where they see these too.
   */
  static SqlPart seen() {
    return SqlPart.of(
            "select d.*, co.id as seen_company, co.name as company, u.name as owner,"
                + " c.id as seen_contact, c.first_name, c.last_name, c.email, c.external_id"
                + " from deal d left join contact c on c.id = d.contact_id")
        .and(Visible.of(RecordKind.CONTACTS).on("c"))
        .and(" left join company co on co.id = d.company_id")
        .and(Visible.of(RecordKind.COMPANIES).on("co"))
        .and(" left join app_user u on u.id = d.owner_id where 1 = 1")
        .and(Visible.of(RecordKind.DEALS).on("d"));
  }

  static DealRow of(ResultSet row) throws SQLException {
    Long contact = Sql.longOrNull(row, "seen_contact");
    return new DealRow(
        row.getLong("id"),
        row.getString("name"),
        contact,
        contact == null
            ? null
            : Names.shown(
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("external_id"),
                contact),
        Sql.longOrNull(row, "seen_company"),
        row.getString("company"),
        DealStage.of(row.getString("stage")).orElse(DealStage.NEW),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getObject("probability", Integer.class),
        row.getObject("closes_on", LocalDate.class),
        Sql.longOrNull(row, "owner_id"),
        row.getString("owner"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "updated_at"),
        row.getLong("version"));
  }
}
