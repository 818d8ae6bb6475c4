package org.rapportcrm.app.deal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.pipeline.Stage;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/**
 * A deal as lists show it; all but key, name and stage may be {@code null}.
 *
 * @param ownProbability what somebody said for this one; {@code null} for that of the stage
 * @param stageSince when it came to this stage
 * @param stalledAt from when on it has been there too long
 * @param renewal {@code renewed} or {@code ended}; {@code null} while it is open
 * @param renewalOf key of the deal that this one renews
 */
public record DealRow(
    long id,
    String name,
    Long contactId,
    String contactName,
    Long companyId,
    String company,
    Stage stage,
    BigDecimal amount,
    String currency,
    Integer ownProbability,
    LocalDate closesOn,
    Long ownerId,
    String owner,
    Long teamId,
    String team,
    Instant stageSince,
    Instant stalledAt,
    String lostReason,
    LocalDate renewsOn,
    String renewal,
    Long renewalOf,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /**
   * The deals that the asking person sees, to be followed by {@code and}; contact and company only
   * where they see these too.
   */
  static SqlPart seen() {
    return SqlPart.of(
            "select d.*, co.id as seen_company, co.name as company, u.name as owner, tm.name as team,"
                + " c.id as seen_contact, c.first_name, c.last_name, c.email, c.external_id, "
                + Stage.COLUMNS
                + " from deal d join pipeline_stage st on st.id = d.stage_id"
                + " left join contact c on c.id = d.contact_id")
        .and(Visible.of(RecordKind.CONTACTS).on("c"))
        .and(" left join company co on co.id = d.company_id")
        .and(Visible.of(RecordKind.COMPANIES).on("co"))
        .and(
            " left join app_user u on u.id = d.owner_id"
                + " left join team tm on tm.id = d.team_id where 1 = 1")
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
        Stage.of(row),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getObject("probability", Integer.class),
        row.getObject("closes_on", LocalDate.class),
        Sql.longOrNull(row, "owner_id"),
        row.getString("owner"),
        Sql.longOrNull(row, "team_id"),
        row.getString("team"),
        Sql.instant(row, "stage_since"),
        Sql.instant(row, "stalled_at"),
        row.getString("lost_reason"),
        row.getObject("renews_on", LocalDate.class),
        row.getString("renewal"),
        Sql.longOrNull(row, "renewal_of"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "updated_at"),
        row.getLong("version"));
  }

  /** Of winning it, 0 to 100 percent: its own, else that of its stage. */
  public int probability() {
    return ownProbability == null || stage.isOver() ? stage.probability() : ownProbability;
  }

  /** Why it does not move on, seen from this moment. */
  public Stall stall(Instant now, LocalDate today) {
    return Stall.of(stage, stageSince, stalledAt, closesOn, now, today);
  }
}
