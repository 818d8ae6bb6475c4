package org.rapportcrm.app.contact.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.contact.find.ContactPage.After;
import org.rapportcrm.app.data.Dialect;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.tag.Tags;

/** Lists of contacts: a statement over an index for the page, one for the tags on it. */
@ApplicationScoped
public class ContactFinder {

  private static final int SOME = 1000;

  private Sql sql;
  private Dialect dialect;
  private Tags tags;
  private ContactFrequency frequency;

  /** For the container. */
  protected ContactFinder() {}

  /** Over the database. */
  @Inject
  public ContactFinder(Sql sql, Dialect dialect, Tags tags) {
    this(sql, dialect, tags, new ContactFrequency(sql));
  }

  ContactFinder(Sql sql, Dialect dialect, Tags tags, ContactFrequency frequency) {
    this.sql = sql;
    this.dialect = dialect;
    this.tags = tags;
    this.frequency = frequency;
  }

  /**
   * One page.
   *
   * @param after where it starts, or {@code null} for the beginning
   * @param limit 1 to 200
   */
  public ContactPage page(ContactFilter filter, ContactSort sort, After after, int limit) {
    List<Sorted> rows = new ArrayList<>();
    boolean amongNulls = after != null && after.value() == null;
    if (!amongNulls) {
      rows.addAll(withValue(filter, sort, after, limit + 1));
    }
    if (sort.by().nullable() && rows.size() <= limit) {
      After start = amongNulls ? after : null;
      rows.addAll(withoutValue(filter, sort, start, false, limit + 1 - rows.size()));
    }
    boolean more = rows.size() > limit;
    return shown(more ? rows.subList(0, limit) : rows, after != null, more);
  }

  /**
   * The page that ends just before a place: the same list read backwards over the same index. Where
   * less than a page is left, the first page.
   *
   * @param limit 1 to 200
   */
  public ContactPage pageBefore(ContactFilter filter, ContactSort sort, After before, int limit) {
    ContactSort backwards = new ContactSort(sort.by(), !sort.descending());
    boolean amongNulls = before.value() == null;
    List<Sorted> rows = new ArrayList<>();
    if (amongNulls) {
      rows.addAll(withoutValue(filter, sort, before, true, limit + 1));
    }
    if (rows.size() <= limit) {
      After end = amongNulls ? null : before;
      rows.addAll(withValue(filter, backwards, end, limit + 1 - rows.size()));
    }
    if (rows.size() <= limit) {
      return page(filter, sort, null, limit);
    }
    List<Sorted> shown = new ArrayList<>(rows.subList(0, limit));
    Collections.reverse(shown);
    return shown(shown, true, true);
  }

  private ContactPage shown(List<Sorted> rows, boolean previous, boolean next) {
    return new ContactPage(
        tagged(rows.stream().map(Sorted::row).toList()),
        previous && !rows.isEmpty() ? rows.get(0).place() : null,
        next ? rows.get(rows.size() - 1).place() : null);
  }

  /** The contacts with these keys that are not in the trash, in no order. */
  public List<ContactRow> rows(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    ContactSql these = ContactSql.living().and("c.id = any(?)", ids);
    return tagged(
        read(ContactPageSql.plain(these.part(), "c.id", ids.size()), ContactSort.DEFAULT).stream()
            .map(Sorted::row)
            .toList());
  }

  /** The contact, unless it is in the trash. */
  public Optional<ContactRow> row(long id) {
    return rows(List.of(id)).stream().findFirst();
  }

  /** Keys of the contacts above a key, ascending; for work on all that match. */
  public List<Long> ids(ContactFilter filter, long afterId, int limit) {
    ContactSql where = seen(filter).and("c.id > ?", afterId);
    where.parameters().add(limit);
    return sql.list(
        "select c.id from contact c where " + where.where() + " order by c.id limit ?",
        row -> row.getLong(1),
        where.parameters().toArray());
  }

  /**
   * The first by name of those that a filter leaves, without their tags; of more than {@link
   * #SOME}, the first of so many. For while somebody types: sorting everybody who bears a frequent
   * name takes longer than the next letter.
   */
  public List<ContactRow> some(ContactFilter filter, int limit) {
    SqlPart where = ContactSql.living().part().and(ContactSql.found(dialect, filter));
    String order = "c.name_folded, c.id";
    return read(ContactPageSql.someOf(where, SOME, order, limit), ContactSort.DEFAULT).stream()
        .map(Sorted::row)
        .toList();
  }

  /** How many there are, counted no further than {@code most}. */
  public long count(ContactFilter filter, int most) {
    SqlPart counted =
        SqlPart.of("select count(*) from (select c.id from contact c where ")
            .and(
                filter.isWithoutOrder() && frequency.everywhere(filter)
                    ? seen(ContactFilter.ALL).part().and(" and ").and(ContactSql.tests(filter))
                    : seen(filter).part())
            .and(" fetch first " + most + " rows only) found");
    return sql.number(counted.sql(), counted.values());
  }

  private ContactSql seen(ContactFilter filter) {
    return new ContactSql(dialect, filter, Visible.of(RecordKind.CONTACTS));
  }

  /** A row with the text of its sorted column. */
  private record Sorted(ContactRow row, String value) {

    After place() {
      return new After(value, row.id());
    }
  }

  private List<Sorted> withValue(ContactFilter filter, ContactSort sort, After after, int limit) {
    ContactSort.By by = sort.by();
    ContactSql where = ContactSql.living();
    if (by.nullable()) {
      where.and("c." + by.column() + " is not null");
    }
    if (after != null) {
      where.and(
          "(c." + by.column() + ", c.id) " + (sort.descending() ? "<" : ">") + " (?, ?)",
          by.parse(after.value()),
          after.id());
    }
    String direction = sort.descending() ? " desc" : "";
    String order = "c." + by.column() + direction + ", c.id" + direction;
    return select(filter, where, order, sort, limit);
  }

  private List<Sorted> withoutValue(
      ContactFilter filter, ContactSort sort, After from, boolean backwards, int limit) {
    ContactSql where = ContactSql.living().and("c." + sort.by().column() + " is null");
    if (from != null) {
      where.and(backwards ? "c.id < ?" : "c.id > ?", from.id());
    }
    return select(filter, where, backwards ? "c.id desc" : "c.id", sort, limit);
  }

  /** A filter that has no order of its own is met in the way that its frequency asks for. */
  private List<Sorted> select(
      ContactFilter filter, ContactSql place, String order, ContactSort sort, int limit) {
    SqlPart all = place.part().and(ContactSql.found(dialect, filter));
    if (!filter.isWithoutOrder(sort.by())) {
      return read(ContactPageSql.plain(all, order, limit), sort);
    }
    int walk = frequency.walk(filter, limit);
    if (walk > 0) {
      SqlPart tests = ContactSql.tests(filter);
      List<Sorted> rows =
          read(ContactPageSql.walked(place.part(), tests, order, limit, walk), sort);
      if (rows.size() == limit) {
        return rows;
      }
    }
    return read(ContactPageSql.gathered(all, order, limit), sort);
  }

  private List<Sorted> read(SqlPart page, ContactSort sort) {
    return sql.list(page.sql(), row -> new Sorted(row(row), value(row, sort.by())), page.values());
  }

  private static String value(ResultSet row, ContactSort.By by) throws SQLException {
    if (by == ContactSort.By.NAME) {
      return row.getString("name_folded");
    }
    Object value =
        switch (by) {
          case CREATED, UPDATED, LAST_PURCHASE -> Sql.instant(row, by.column());
          default -> row.getBigDecimal(by.column());
        };
    return value == null ? null : value.toString();
  }

  private static ContactRow row(ResultSet row) throws SQLException {
    return new ContactRow(
        row.getLong("id"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("email"),
        row.getString("phone"),
        Sql.longOrNull(row, "seen_company"),
        row.getString("company"),
        row.getString("job_title"),
        row.getString("life_stage"),
        row.getString("source"),
        row.getString("language"),
        row.getString("city"),
        row.getString("country"),
        row.getString("external_id"),
        Sql.longOrNull(row, "owner_id"),
        row.getString("owner"),
        Sql.longOrNull(row, "team_id"),
        row.getString("team"),
        row.getInt("purchase_count"),
        row.getBigDecimal("purchase_sum"),
        Sql.instant(row, "last_purchase"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "updated_at"),
        row.getLong("version"),
        List.of());
  }

  private List<ContactRow> tagged(List<ContactRow> rows) {
    Map<Long, List<String>> byContact =
        rows.isEmpty() ? new HashMap<>() : tags.of(rows.stream().map(ContactRow::id).toList());
    return rows.stream()
        .map(row -> row.tagged(byContact.getOrDefault(row.id(), List.of())))
        .toList();
  }
}
