package org.rapportcrm.app.view;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.ProblemException;

/**
 * A list sorted by a column and then by key, read page by page from a place in it. Rows that lack
 * the column come last, in the order of their keys. Pure.
 *
 * @param descending whether the largest comes first
 */
public record Order<R>(Sorting<R> of, Sorting.By<R> by, boolean descending) {

  /**
   * A place: just after a row.
   *
   * @param value what that row has in the column, or {@code null}
   */
  public record Place(Object value, long id) {}

  /** Reads rows: the conditions of the list, then what it is given, then a limit. */
  public interface Reader<R> {
    /** At most {@code limit} rows; {@code rest} begins with {@code and} or {@code order by}. */
    List<R> read(SqlPart rest, int limit);
  }

  /** Its word in addresses. */
  public String word() {
    return (descending ? "-" : "") + by.word();
  }

  /** The place just after a row; {@code null} is the beginning. */
  public Place after(R row) {
    return row == null ? null : new Place(by.value().apply(row), of.id().applyAsLong(row));
  }

  /** The place just after a row as addresses carry it. */
  public String cursor(R row) {
    Place place = after(row);
    return Cursor.of(word(), place.value(), place.id());
  }

  /**
   * The place that a cursor names; {@code null} for the beginning.
   *
   * @throws ProblemException when it is none of this order
   */
  public Place place(String cursor) {
    return Cursor.parse(cursor, String.class, by.type(), Long.class)
        .map(found -> found.belongsTo(word()))
        .map(found -> new Place(found.get(1, Object.class), found.get(2, Long.class)))
        .orElse(null);
  }

  /** The same for a page, where a damaged address shows the beginning. */
  public Place placeShown(String cursor) {
    try {
      return place(cursor);
    } catch (ProblemException damaged) {
      return null;
    }
  }

  /** At most {@code limit} rows after a place. */
  public List<R> page(Place after, int limit, Reader<R> reader) {
    List<R> rows = new ArrayList<>();
    boolean amongNone = after != null && after.value() == null;
    if (!amongNone) {
      rows.addAll(reader.read(withValue(after), limit));
    }
    if (by.nullable() && rows.size() < limit) {
      long from = amongNone ? after.id() : 0;
      SqlPart rest =
          SqlPart.of(
              " and " + by.column() + " is null and " + of.key() + " > ? order by " + of.key(),
              from);
      rows.addAll(reader.read(rest, limit - rows.size()));
    }
    return rows;
  }

  private SqlPart withValue(Place after) {
    SqlPart rest =
        by.nullable() ? SqlPart.of(" and " + by.column() + " is not null") : SqlPart.NONE;
    if (after != null) {
      rest =
          rest.and(
              " and ("
                  + by.column()
                  + ", "
                  + of.key()
                  + ") "
                  + (descending ? "<" : ">")
                  + " (?, ?)",
              after.value(),
              after.id());
    }
    String direction = descending ? " desc" : "";
    return rest.and(" order by " + by.column() + direction + ", " + of.key() + direction);
  }
}
