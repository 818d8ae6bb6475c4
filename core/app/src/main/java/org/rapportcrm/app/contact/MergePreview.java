package org.rapportcrm.app.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rapportcrm.api.data.Sql;

/** Two contacts side by side, field by field, and what would move if they became one. */
@ApplicationScoped
public class MergePreview {

  private static final Map<String, String> MOVING =
      Map.of(
          "purchases", "purchase",
          "interactions", "interaction",
          "tasks", "task",
          "deals", "deal");

  private Sql sql;
  private ContactDetails details;

  /** For the container. */
  protected MergePreview() {}

  /** With what it works on. */
  @Inject
  public MergePreview(Sql sql, ContactDetails details) {
    this.sql = sql;
    this.details = details;
  }

  /**
   * A field of both.
   *
   * @param field its name in REST
   * @param labelKey message key of its name
   * @param kept what the kept contact has, or {@code null}
   * @param merged what the other one has, or {@code null}
   */
  public record Line(String field, String labelKey, String kept, String merged) {

    /** Whether both have a value and they differ, so that somebody must choose. */
    public boolean isChoice() {
      return kept != null && merged != null && !kept.equals(merged);
    }

    /** Whether the kept contact gets what it lacks. */
    public boolean isFilled() {
      return kept == null && merged != null;
    }
  }

  /** The fields that one of the two has; a contact that is not there is status 404. */
  public List<Line> lines(long keptId, long mergedId) {
    ContactDetail kept = details.get(keptId);
    ContactDetail merged = details.get(mergedId);
    List<Line> lines = new ArrayList<>();
    for (ContactField field : ContactField.values()) {
      add(lines, field.property(), field.labelKey(), kept.get(field), merged.get(field));
    }
    add(lines, MergeFields.OWNER, "contacts.owner", owner(kept), owner(merged));
    return lines;
  }

  private static void add(
      List<Line> lines, String field, String labelKey, String kept, String merged) {
    if (kept != null || merged != null) {
      lines.add(new Line(field, labelKey, kept, merged));
    }
  }

  private String owner(ContactDetail contact) {
    Long id = contact.row().ownerId();
    return id == null || Objects.equals(id, 0L)
        ? null
        : sql.first("select name from app_user where id = ?", row -> row.getString(1), id)
            .orElse(null);
  }

  /** How many records the merged contact has, by their kind; without kinds of which it has none. */
  public Map<String, Long> moving(long mergedId) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String kind : List.of("purchases", "interactions", "tasks", "deals")) {
      long count =
          sql.number(
              "select count(*) from " + MOVING.get(kind) + " where contact_id = ?", mergedId);
      if (count > 0) {
        counts.put(kind, count);
      }
    }
    return counts;
  }

  /** The names of the fields that a person can choose for. */
  public static Set<String> choices(List<Line> lines) {
    Set<String> fields = new LinkedHashSet<>();
    lines.stream().filter(Line::isChoice).forEach(line -> fields.add(line.field()));
    return fields;
  }
}
