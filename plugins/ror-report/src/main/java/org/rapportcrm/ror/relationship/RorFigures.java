package org.rapportcrm.ror.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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

  /**
   * The figures of everybody, and of each part of them, largest H first, at most 200.
   *
   * @param sources by the contacts' source
   * @param owners by their owner
   */
  public record Report(RorCount count, List<Part> sources, List<Part> owners) {}

  private static final int MOST_PARTS = 200;

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

  /**
   * The figures of everybody whom the asking person sees, with those of each source and owner, for
   * the price of one of them.
   */
  public Report report(Window window) {
    Tally all = new Tally();
    Map<String, Tally> sources = new TreeMap<>();
    Map<String, Tally> owners = new TreeMap<>();
    SqlPart totals =
        total(
                RorSql.TOTAL.replace("select count(*)", "select c.source, c.owner_id, count(*)"),
                window)
            .and(" group by c.source, c.owner_id");
    SqlPart members =
        members(
                RorSql.COUNTS.replace("select count(*)", "select m.source, m.owner_id, count(*)"),
                window)
            .and(" group by m.source, m.owner_id");
    sql.each(
        totals.sql(),
        row -> each(row, all, sources, owners, tally -> tally.addTotal(row.getLong(3))),
        totals.values());
    sql.each(
        members.sql(),
        row -> each(row, all, sources, owners, tally -> tally.addMembers(row, 3)),
        members.values());
    Map<String, String> names = new HashMap<>();
    sql.each(
        "select id, name from app_user where id = any(?)",
        row -> names.put(text(row, 1), row.getString(2)),
        owners.keySet().stream().filter(key -> !key.isEmpty()).map(Long::valueOf).toList());
    return new Report(
        all.count(),
        largest(parts(sources, key -> key)),
        largest(parts(owners, key -> names.getOrDefault(key, key))));
  }

  private interface Adding {
    void to(Tally tally) throws SQLException;
  }

  private static void each(
      ResultSet row,
      Tally all,
      Map<String, Tally> sources,
      Map<String, Tally> owners,
      Adding adding)
      throws SQLException {
    adding.to(all);
    adding.to(sources.computeIfAbsent(text(row, 1), key -> new Tally()));
    adding.to(owners.computeIfAbsent(text(row, 2), key -> new Tally()));
  }

  private static List<Part> parts(Map<String, Tally> tallies, UnaryOperator<String> label) {
    List<Part> parts = new ArrayList<>();
    tallies.forEach((key, tally) -> parts.add(new Part(key, label.apply(key), tally.count())));
    return parts;
  }

  /** Largest H first, at most 200. */
  private static List<Part> largest(List<Part> parts) {
    return parts.stream()
        .sorted(Comparator.comparingLong((Part part) -> part.count().ror().helped()).reversed())
        .limit(MOST_PARTS)
        .toList();
  }

  /** The figures of each segment, largest H first, at most 200. */
  public List<Part> bySegment(Window window) {
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
    return largest(parts);
  }

  private RorCount within(Segments.Compiled members, Window window) {
    SqlPart ids = new SqlPart(members.sql(), members.parameters());
    return count(
        window,
        SqlPart.of(" and c.id in (").and(ids).and(")"),
        SqlPart.of(" and m.id in (").and(ids).and(")"));
  }

  private static RorCount count(long total, ResultSet row, int from) throws SQLException {
    Ror ror = new Ror(total, row.getLong(from), row.getLong(from + 1));
    return new RorCount(ror, row.getLong(from + 2), row.getLong(from + 3));
  }

  private static String text(ResultSet row, int column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }
}
