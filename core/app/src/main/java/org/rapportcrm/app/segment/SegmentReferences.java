package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.segment.SegmentCriterion.Choice;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.segment.compile.References;
import org.rapportcrm.app.segment.criterion.Reference;
import org.rapportcrm.app.text.NearMatch;

/** Finds the tags, lists, users and segments that conditions name. */
@ApplicationScoped
public class SegmentReferences implements References {

  private static final int MOST_CHOICES = 500;

  private Sql sql;
  private SegmentStore store;

  /** For the container. */
  protected SegmentReferences() {}

  /** Over this database. */
  @Inject
  public SegmentReferences(Sql sql, SegmentStore store) {
    this.sql = sql;
    this.store = store;
  }

  @Override
  public Optional<Object> key(Reference reference, Object value) {
    String table = table(reference);
    Optional<Long> key;
    if (value instanceof BigDecimal number) {
      key =
          sql.first("select id from " + table + " where id = ?", r -> r.getLong(1), whole(number));
    } else if (value instanceof String name) {
      key =
          sql.first(
              "select id from " + table + " where " + column(reference) + "_folded = ?",
              row -> row.getLong(1),
              reference == Reference.OWNER
                  ? name.strip().toLowerCase(Locale.ROOT)
                  : Folding.fold(name));
    } else {
      key = Optional.empty();
    }
    return key.map(Object.class::cast);
  }

  @Override
  public Optional<String> near(Reference reference, String name) {
    return NearMatch.of(name, names(reference));
  }

  @Override
  public Optional<Stored> segment(Object value) {
    Optional<Segment> found =
        value instanceof BigDecimal number
            ? store.find(whole(number))
            : store.find(value.toString());
    return found.map(Segment::stored);
  }

  /** The name of the record that a condition names by number or name. */
  public Optional<String> name(Reference reference, Object value) {
    return value instanceof BigDecimal number
        ? sql.first(
            "select " + column(reference) + " from " + table(reference) + " where id = ?",
            row -> row.getString(1),
            whole(number))
        : Optional.of(value.toString());
  }

  /** Records to choose from, by the alphabet, the first 500: what a rule names and its name. */
  public List<Choice> choices(Reference reference) {
    String value =
        switch (reference) {
          case TAG -> "name";
          case OWNER -> "email";
          default -> "id";
        };
    return sql.list(
        "select "
            + value
            + ", name from "
            + table(reference)
            + " order by "
            + column(reference)
            + "_folded fetch first "
            + MOST_CHOICES
            + " rows only",
        row -> new Choice(row.getString(1), row.getString(2)));
  }

  /** Names to choose from, by the alphabet; the first 500. */
  public List<String> names(Reference reference) {
    String column = column(reference);
    return sql.list(
        "select "
            + column
            + " from "
            + table(reference)
            + " order by "
            + column
            + "_folded fetch first "
            + MOST_CHOICES
            + " rows only",
        row -> row.getString(1));
  }

  private static long whole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 ? number.longValue() : -1;
  }

  private static String table(Reference reference) {
    return switch (reference) {
      case TAG -> "tag";
      case LIST -> "contact_list";
      case LIST_ROLE ->
          "(select r.id, l.name || ': ' || r.name as name, l.name_folded || ': ' || r.name_folded"
              + " as name_folded from contact_list_role r join contact_list l on l.id = r.list_id)"
              + " roles";
      case SEGMENT -> "segment";
      case OWNER -> "app_user";
    };
  }

  private static String column(Reference reference) {
    return reference == Reference.OWNER ? "email" : "name";
  }
}
