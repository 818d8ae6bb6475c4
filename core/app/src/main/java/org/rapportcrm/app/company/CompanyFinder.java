package org.rapportcrm.app.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;

/** Lists of companies, by name. */
@ApplicationScoped
public class CompanyFinder {

  private static final String SELECT =
      "select co.id, co.name, co.name_folded, co.website, co.phone, co.industry, co.city,"
          + " co.country, co.owner_id, u.name as owner, co.external_id, co.created_at,"
          + " co.updated_at, co.version, (select count(*) from contact c where c.company_id = co.id"
          + " and c.deleted_at is null) as contacts from company co"
          + " left join app_user u on u.id = co.owner_id where co.deleted_at is null";

  private Sql sql;

  /** For the container. */
  protected CompanyFinder() {}

  /** Over the database. */
  @Inject
  public CompanyFinder(Sql sql) {
    this.sql = sql;
  }

  /**
   * A company as lists show it; all but key and name may be {@code null}.
   *
   * @param contacts how many contacts work there
   */
  public record CompanyRow(
      long id,
      String name,
      String nameFolded,
      String website,
      String phone,
      String industry,
      String city,
      String country,
      Long ownerId,
      String owner,
      String externalId,
      Instant createdAt,
      Instant updatedAt,
      long version,
      long contacts) {

    /** Where the next page starts after this company. */
    public After place() {
      return new After(nameFolded, id);
    }
  }

  /** A place in the list: just after this company. */
  public record After(String nameFolded, long id) {}

  /**
   * At most {@code limit} companies by name.
   *
   * @param query the beginning of the name, or {@code null}
   */
  public List<CompanyRow> list(String query, After after, int limit) {
    StringBuilder where = new StringBuilder();
    List<Object> parameters = new ArrayList<>();
    String folded = Folding.fold(query);
    if (!folded.isEmpty()) {
      where.append(" and co.name_folded like ? escape '\\'");
      parameters.add("%" + folded.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    if (after != null) {
      where.append(" and (co.name_folded, co.id) > (?, ?)");
      parameters.add(after.nameFolded());
      parameters.add(after.id());
    }
    parameters.add(limit);
    return sql.list(
        SELECT + where + " order by co.name_folded, co.id limit ?",
        CompanyFinder::row,
        parameters.toArray());
  }

  /** The company, unless it was deleted. */
  public Optional<CompanyRow> row(long id) {
    return sql.first(SELECT + " and co.id = ?", CompanyFinder::row, id);
  }

  private static CompanyRow row(ResultSet row) throws SQLException {
    return new CompanyRow(
        row.getLong("id"),
        row.getString("name"),
        row.getString("name_folded"),
        row.getString("website"),
        row.getString("phone"),
        row.getString("industry"),
        row.getString("city"),
        row.getString("country"),
        Sql.longOrNull(row, "owner_id"),
        row.getString("owner"),
        row.getString("external_id"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "updated_at"),
        row.getLong("version"),
        row.getLong("contacts"));
  }
}
