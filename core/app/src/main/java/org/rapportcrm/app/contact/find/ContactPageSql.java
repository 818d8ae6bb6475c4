package org.rapportcrm.app.contact.find;

import java.util.List;
import java.util.function.Function;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/**
 * The statement for a page of a list of contacts, with the names of companies and owners joined to
 * it. Pure but for what the asking person sees.
 *
 * <p>A filter can be met in two ways, and a database that chooses by itself is sometimes wrong by a
 * thousand times: {@link #walked} reads an index in the order of the list until enough pass, {@link
 * #gathered} finds all that pass and sorts them.
 *
 * <p>Limits are part of the statement: a plan for any limit would be so bad that PostgreSQL makes a
 * new one each time, which costs more than the page.
 */
final class ContactPageSql {

  private static final String COLUMNS =
      "c.id, c.first_name, c.last_name, c.email, c.phone, c.company_id, c.job_title, c.life_stage,"
          + " c.source, c.language, c.city, c.country, c.external_id, c.owner_id, c.team_id,"
          + " c.purchase_count, c.purchase_sum, c.last_purchase, c.created_at, c.updated_at,"
          + " c.version, c.name_folded";

  /** What filters ask for beside what lists show. */
  private static final String TESTED = ", c.search_text, c.email_folded";

  /** More than there are; behind a limit no order is pulled into a query. */
  private static final String ALL = " fetch first 2000000000 rows only";

  private ContactPageSql() {}

  /** In whichever way the database thinks best. */
  static SqlPart plain(SqlPart where, String order, int limit) {
    String cut = cut(order, limit);
    return joined(union(seen -> read(COLUMNS, where, seen).and(cut), cut), order);
  }

  /**
   * In the order of the list, as far as {@code furthest}. May end before the page is full.
   *
   * @param place where in the list
   * @param tests what the filter asks
   */
  static SqlPart walked(SqlPart place, SqlPart tests, String order, int limit, int furthest) {
    String walk = cut(order, furthest);
    SqlPart all = union(seen -> read(COLUMNS + TESTED, place, seen).and(walk), walk);
    SqlPart page =
        SqlPart.of("select " + COLUMNS + " from (")
            .and(all)
            .and(") c where ")
            .and(tests)
            .and(cut(order, limit));
    return joined(page, order);
  }

  /** All that pass, and of them the page. */
  static SqlPart gathered(SqlPart where, String order, int limit) {
    return paged(all(where), order, limit);
  }

  /** Some that pass, {@code most} at the most, and of them the page. */
  static SqlPart someOf(SqlPart where, int most, String order, int limit) {
    SqlPart some =
        SqlPart.of("select c.* from (")
            .and(all(where))
            .and(") c fetch first " + most + " rows only");
    return paged(some, order, limit);
  }

  private static SqlPart all(SqlPart where) {
    return union(seen -> read(COLUMNS, where, seen).and(ALL), ALL);
  }

  private static SqlPart paged(SqlPart contacts, String order, int limit) {
    return joined(
        SqlPart.of("select c.* from (").and(contacts).and(") c").and(cut(order, limit)), order);
  }

  private static String cut(String order, int limit) {
    return " order by " + order + " fetch first " + limit + " rows only";
  }

  private static SqlPart read(String columns, SqlPart where, SqlPart seen) {
    return SqlPart.of("select " + columns + " from contact c where ").and(where).and(seen);
  }

  /** Out of what the person sees: out of each part of it, and out of these together. */
  private static SqlPart union(Function<SqlPart, SqlPart> read, String cut) {
    List<SqlPart> parts = Visible.of(RecordKind.CONTACTS).parts("c").stream().map(read).toList();
    if (parts.size() == 1) {
      return parts.get(0);
    }
    SqlPart all = SqlPart.of("select c.* from (");
    String between = "(";
    for (SqlPart part : parts) {
      all = all.and(between).and(part).and(")");
      between = " union all (";
    }
    return all.and(") c").and(cut);
  }

  private static SqlPart joined(SqlPart page, String order) {
    return SqlPart.of(
            "select c.*, co.id as seen_company, co.name as company, u.name as owner,"
                + " t.name as team from (")
        .and(page)
        .and(") c left join company co on co.id = c.company_id")
        .and(Visible.of(RecordKind.COMPANIES).on("co"))
        .and(" left join app_user u on u.id = c.owner_id left join team t on t.id = c.team_id")
        .and(" order by " + order);
  }
}
