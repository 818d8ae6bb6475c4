package org.rapportcrm.app.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Reads account plans. A plan is seen by those who see its contact or company. */
@ApplicationScoped
public class PlanReader {

  private static final int MOST_REVIEWS = 100;

  private Sql sql;

  /** For the container. */
  protected PlanReader() {}

  /** Over the database. */
  @Inject
  public PlanReader(Sql sql) {
    this.sql = sql;
  }

  /**
   * Which plans a list shows; what is {@code null} does not restrict.
   *
   * @param until only those that are active and whose next review is not after this day
   */
  public record Filter(Long contactId, Long companyId, Long ownerId, LocalDate until) {}

  /** A place in a list: just after this plan. A {@code null} day stands for none. */
  public record After(LocalDate nextReview, long id) {}

  /** The plan with its goals. */
  public Optional<Plan> find(long id) {
    SqlPart query = seen().and(" and p.id = ?", id);
    return sql.first(query.sql(), row -> plan(row, goals(id)), query.values());
  }

  /** At most {@code limit} plans without their goals: the next review first, those without last. */
  public List<Plan> list(Filter filter, After after, int limit) {
    SqlPart query =
        seen()
            .and(part("p.contact_id = ?", filter.contactId()))
            .and(part("p.company_id = ?", filter.companyId()))
            .and(part("p.owner_id = ?", filter.ownerId()))
            .and(part("p.state = 'active' and p.next_review <= ?", filter.until()));
    if (after != null && after.nextReview() == null) {
      query = query.and(" and p.next_review is null and p.id > ?", after.id());
    } else if (after != null) {
      query =
          query.and(
              " and (p.next_review is null or (p.next_review, p.id) > (?, ?))",
              after.nextReview(),
              after.id());
    }
    query = query.and(" order by p.next_review nulls last, p.id limit ?", limit);
    return sql.list(query.sql(), row -> plan(row, List.of()), query.values());
  }

  /** The last looks at a plan, the newest first. */
  public List<Plan.Review> reviews(long id) {
    return sql.list(
        "select r.at, u.name, r.note from plan_review r left join app_user u on u.id = r.user_id"
            + " where r.plan_id = ? order by r.id desc limit ?",
        row -> new Plan.Review(Sql.instant(row, "at"), row.getString(2), row.getString(3)),
        id,
        MOST_REVIEWS);
  }

  private List<Plan.Goal> goals(long id) {
    return sql.list(
        "select * from plan_goal where plan_id = ? order by position, id",
        row ->
            new Plan.Goal(
                row.getString("name"),
                row.getString("unit"),
                row.getBigDecimal("start_at"),
                row.getBigDecimal("target"),
                row.getBigDecimal("current_value"),
                row.getObject("due", LocalDate.class),
                row.getString("state")),
        id);
  }

  private static SqlPart seen() {
    return SqlPart.of(
            "select p.*, u.name as owner, co.name as company, c.first_name, c.last_name, c.email,"
                + " c.external_id from account_plan p"
                + " left join contact c on c.id = p.contact_id and c.deleted_at is null")
        .and(Visible.of(RecordKind.CONTACTS).on("c"))
        .and(" left join company co on co.id = p.company_id and co.deleted_at is null")
        .and(Visible.of(RecordKind.COMPANIES).on("co"))
        .and(
            " left join app_user u on u.id = p.owner_id"
                + " where (c.id is not null or co.id is not null)");
  }

  private static SqlPart part(String condition, Object value) {
    return value == null ? SqlPart.NONE : SqlPart.of(" and " + condition, value);
  }

  private static Plan plan(ResultSet row, List<Plan.Goal> goals) throws SQLException {
    Long contact = Sql.longOrNull(row, "contact_id");
    String about =
        contact == null
            ? row.getString("company")
            : Names.shown(
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("external_id"),
                contact);
    return new Plan(
        row.getLong("id"),
        row.getString("name"),
        contact,
        Sql.longOrNull(row, "company_id"),
        about,
        row.getString("summary"),
        Sql.longOrNull(row, "owner_id"),
        row.getString("owner"),
        row.getString("state"),
        row.getObject("review_months", Integer.class),
        row.getObject("next_review", LocalDate.class),
        Sql.instant(row, "updated_at"),
        row.getLong("version"),
        goals);
  }
}
