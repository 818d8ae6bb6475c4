package org.rapportcrm.app.contact.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.record.ContactDetail;
import org.rapportcrm.app.contact.record.ContactDetails;
import org.rapportcrm.app.duplicate.merge.MergeKind;
import org.rapportcrm.app.duplicate.merge.Moving;
import org.rapportcrm.app.duplicate.merge.PreviewLine;

/** Two contacts side by side, field by field, and what would move if they became one. */
@ApplicationScoped
public class MergePreview {

  private static final List<Moving.Of> MOVING =
      List.of(
          new Moving.Of("purchases", "purchase"),
          new Moving.Of("interactions", "interaction"),
          new Moving.Of("tasks", "task"),
          new Moving.Of("deals", "deal"));

  private Sql sql;
  private ContactDetails details;

  /** For the container. */
  protected MergePreview() {}

  @Inject
  public MergePreview(Sql sql, ContactDetails details) {
    this.sql = sql;
    this.details = details;
  }

  /** The fields that one of the two has; a contact that is not there is status 404. */
  public List<PreviewLine> lines(long keptId, long mergedId) {
    ContactDetail kept = details.get(keptId);
    ContactDetail merged = details.get(mergedId);
    List<PreviewLine> lines = new ArrayList<>();
    for (ContactField field : ContactField.values()) {
      PreviewLine.add(
          lines, field.property(), field.labelKey(), kept.get(field), merged.get(field));
    }
    PreviewLine.add(lines, MergeFields.OWNER, "contacts.owner", owner(kept), owner(merged));
    return lines;
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
    return Moving.counts(sql, MergeKind.CONTACT, MOVING, mergedId);
  }
}
