package org.rapportcrm.ror.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.segment.Segments;

/** Counts T, H and R, in all and by what they are broken down by, each with one statement. */
@ApplicationScoped
public class RorFigures {

  /** What the figures can be broken down by. */
  public enum By {
    SOURCE,
    OWNER,
    SEGMENT
  }

  /**
   * The figures of one part.
   *
   * @param key the source, the owner's id or the segment's id; empty for contacts without one
   * @param label how people call it
   */
  public record Part(String key, String label, RorCount count) {}

  private final Sql sql;
  private final Segments segments;
  private final VisibleContacts visible;

  /** Over this database. */
  @Inject
  public RorFigures(Sql sql, Segments segments, VisibleContacts visible) {
    this.sql = sql;
    this.visible = visible;
    this.segments = segments;
  }

  /** For proxies. */
  protected RorFigures() {
    this(null, null, null);
  }

  /** The figures of everybody whom the asking person sees. */
  public RorCount of(Window window) {
    return count(window, SqlPart.NONE, SqlPart.NONE);
  }

  private RorCount count(Window window, SqlPart ofTotal, SqlPart ofMembers) {
    SqlPart totals = total(RorSql.TOTAL, window).and(ofTotal);
    long total = sql.number(totals.sql(), totals.values());
    SqlPart counts = members(RorSql.COUNTS, window).and(ofMembers);
    return sql.first(counts.sql(), row -> count(total, row, 1), counts.values()).orElseThrow();
  }

  private SqlPart total(String select, Window window) {
    return SqlPart.of(select, window.end()).and(visible.on("c"));
  }

  private SqlPart members(String select, Window window) {
    return SqlPart.of(
            select + " from (" + RorSql.MEMBERS + ") m where 1 = 1", RorSql.parameters(window))
        .and(visible.key("m.id"));
  }

  /** The figures of each part, largest H first, at most 200. */
  public List<Part> by(By by, Window window) {
    List<Part> parts =
        by == By.SEGMENT
            ? bySegment(window)
            : byColumn(by == By.SOURCE ? "source" : "owner_id", window);
    parts.sort((a, b) -> Long.compare(b.count().ror().helped(), a.count().ror().helped()));
    return parts.subList(0, Math.min(200, parts.size()));
  }

  private List<Part> byColumn(String column, Window window) {
    Map<String, Long> totals = new TreeMap<>();
    SqlPart all =
        total(RorSql.TOTAL.replace("select count(*)", "select c." + column + ", count(*)"), window)
            .and(" group by c." + column);
    sql.each(all.sql(), row -> totals.put(text(row), row.getLong(2)), all.values());
    List<Part> parts = new ArrayList<>();
    SqlPart members =
        members(
                RorSql.COUNTS.replace("select count(*)", "select m." + column + ", count(*)"),
                window)
            .and(" group by m." + column);
    sql.each(
        members.sql(),
        row -> {
          String key = text(row);
          parts.add(new Part(key, label(column, key), count(totals.remove(key), row, 2)));
        },
        members.values());
    totals.forEach(
        (key, total) ->
            parts.add(new Part(key, label(column, key), new RorCount(new Ror(total, 0, 0), 0, 0))));
    return parts;
  }

  private List<Part> bySegment(Window window) {
    List<Part> parts = new ArrayList<>();
    for (Segments.SegmentName segment : segments.all()) {
      Segments.Compiled members;
      try {
        members = segments.compile(segment.id());
      } catch (ProblemException e) {
        continue; // its rule names a field of a plugin that is off: it has no members to speak of
      }
      parts.add(new Part(String.valueOf(segment.id()), segment.name(), within(members, window)));
    }
    return parts;
  }

  private RorCount within(Segments.Compiled members, Window window) {
    SqlPart ids = new SqlPart(members.sql(), members.parameters());
    return count(
        window,
        SqlPart.of(" and c.id in (").and(ids).and(")"),
        SqlPart.of(" and m.id in (").and(ids).and(")"));
  }

  private String label(String column, String key) {
    if (column.equals("source") || key.isEmpty()) {
      return key;
    }
    return sql.first(
            "select name from app_user where id = ?", row -> row.getString(1), Long.valueOf(key))
        .orElse(key);
  }

  private static RorCount count(long total, ResultSet row, int from) throws SQLException {
    Ror ror = new Ror(total, row.getLong(from), row.getLong(from + 1));
    return new RorCount(ror, row.getLong(from + 2), row.getLong(from + 3));
  }

  private static String text(ResultSet row) throws SQLException {
    String value = row.getString(1);
    return value == null ? "" : value;
  }
}
