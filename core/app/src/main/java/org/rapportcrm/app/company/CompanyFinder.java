package org.rapportcrm.app.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.segment.Segments.Compiled;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.Order.Place;
import org.rapportcrm.app.view.Sorting;

/** Lists of companies. */
@ApplicationScoped
public class CompanyFinder {

  private static final String COLUMNS =
      "select co.id, co.name, co.name_folded, co.website, co.email, co.phone, co.industry,"
          + " co.street, co.city, co.region, co.postcode,"
          + " co.country, co.owner_id, u.name as owner, co.team_id, tm.name as team, co.external_id, co.created_at,"
          + " co.updated_at, co.version, (select count(*) from contact c where c.company_id = co.id"
          + " and c.deleted_at is null";
  private static final String FROM =
      ") as contacts from company co left join app_user u on u.id = co.owner_id"
          + " left join team tm on tm.id = co.team_id"
          + " where co.deleted_at is null";

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
   * @param contacts how many contacts work there, of those that the asking person sees
   */
  public record CompanyRow(
      long id,
      String name,
      String nameFolded,
      String website,
      String email,
      String phone,
      String industry,
      String street,
      String city,
      String region,
      String postcode,
      String country,
      Long ownerId,
      String owner,
      Long teamId,
      String team,
      String externalId,
      Instant createdAt,
      Instant updatedAt,
      long version,
      long contacts) {

    /** What it has in a field, or {@code null}. */
    String get(CompanyField field) {
      return switch (field) {
        case NAME -> name;
        case WEBSITE -> website;
        case EMAIL -> email;
        case PHONE -> phone;
        case INDUSTRY -> industry;
        case STREET -> street;
        case CITY -> city;
        case REGION -> region;
        case POSTCODE -> postcode;
        case COUNTRY -> country;
        case EXTERNAL_ID -> externalId;
      };
    }
  }

  /** How lists of companies can be sorted. */
  public static final Sorting<CompanyRow> SORTING =
      new Sorting<>(
          "co.id",
          CompanyRow::id,
          "name",
          List.of(
              Sorting.By.of("name", "co.name_folded", String.class, CompanyRow::nameFolded),
              Sorting.By.of("created", "co.created_at", Instant.class, CompanyRow::createdAt),
              Sorting.By.of("updated", "co.updated_at", Instant.class, CompanyRow::updatedAt)));

  /**
   * At most {@code limit} companies by name.
   *
   * @param query the beginning of the name, or {@code null}
   */
  public List<CompanyRow> list(String query, int limit) {
    return list(query, null, SORTING.usually(), null, limit);
  }

  /** The same in an order, of those whose keys a query finds; {@code null} restricts nothing. */
  public List<CompanyRow> list(
      String query, Compiled within, Order<CompanyRow> order, Place after, int limit) {
    SqlPart companies = filtered(query, within);
    return order.page(
        after,
        limit,
        (rest, most) -> {
          SqlPart page = companies.and(rest).and(" limit ?", most);
          return sql.list(page.sql(), CompanyFinder::row, page.values());
        });
  }

  private static SqlPart filtered(String query, Compiled within) {
    SqlPart companies = seen();
    String folded = Folding.fold(query);
    if (!folded.isEmpty()) {
      String pattern = "%" + folded.replaceAll("([\\\\%_])", "\\\\$1") + "%";
      companies =
          companies.and(
              " and (co.name_folded like ? escape '\\' or co.search_text like ? escape '\\')",
              pattern,
              pattern);
    }
    if (within != null) {
      companies =
          companies.and(" and co.id in (" + within.sql() + ")", within.parameters().toArray());
    }
    return companies;
  }

  /** The company, unless it was deleted. */
  public Optional<CompanyRow> row(long id) {
    SqlPart company = seen().and(" and co.id = ?", id);
    return sql.first(company.sql(), CompanyFinder::row, company.values());
  }

  /** The company that a merged one became part of, if the person sees that. */
  public Optional<Long> mergedInto(long id) {
    SqlPart kept =
        SqlPart.of(
                "select co.id from company gone join company co on co.id = gone.merged_into"
                    + " where gone.id = ?",
                id)
            .and(Visible.of(RecordKind.COMPANIES).on("co"));
    return sql.first(kept.sql(), row -> row.getLong(1), kept.values());
  }

  /** The companies that the asking person sees, each with the number of contacts they see. */
  private static SqlPart seen() {
    return SqlPart.of(COLUMNS)
        .and(Visible.of(RecordKind.CONTACTS).on("c"))
        .and(FROM)
        .and(Visible.of(RecordKind.COMPANIES).on("co"));
  }

  private static CompanyRow row(ResultSet row) throws SQLException {
    return new CompanyRow(
        row.getLong("id"),
        row.getString("name"),
        row.getString("name_folded"),
        row.getString("website"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("industry"),
        row.getString("street"),
        row.getString("city"),
        row.getString("region"),
        row.getString("postcode"),
        row.getString("country"),
        Sql.longOrNull(row, "owner_id"),
        row.getString("owner"),
        Sql.longOrNull(row, "team_id"),
        row.getString("team"),
        row.getString("external_id"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "updated_at"),
        row.getLong("version"),
        row.getLong("contacts"));
  }
}
