package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.segment.Segments.Compiled;
import org.rapportcrm.app.contact.find.ContactFinder;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Reads who is in a segment, page by page in the order of the keys. */
@ApplicationScoped
public class SegmentMembers {

  private Sql sql;
  private ContactFinder contacts;

  /** For the container. */
  protected SegmentMembers() {}

  /** Over this database. */
  @Inject
  public SegmentMembers(Sql sql, ContactFinder contacts) {
    this.sql = sql;
    this.contacts = contacts;
  }

  /** At most {@code limit} members with keys above {@code afterId}. */
  public List<ContactRow> after(Compiled members, long afterId, int limit) {
    return contacts.rows(ids(members, afterId, limit)).stream()
        .sorted(Comparator.comparingLong(ContactRow::id))
        .toList();
  }

  /** Keys of at most {@code limit} members above {@code afterId}, ascending. */
  public List<Long> ids(Compiled members, long afterId, int limit) {
    // Part of the query itself, so that the index over the keys ends it early; and the limit stands
    // in the statement, so that the database keeps its plan.
    return sql.list(
        members.sql() + " and c.id > ? order by c.id limit " + limit,
        row -> row.getLong(1),
        with(members, afterId));
  }

  /** A contact that is not in the trash. */
  public Optional<ContactRow> one(long contactId) {
    return contacts.row(contactId);
  }

  /** Whether the contact is among them. */
  public boolean has(Compiled members, long contactId) {
    return sql.first(members.sql() + " and c.id = ?", row -> true, with(members, contactId))
        .isPresent();
  }

  /** The living contact of this address, customer number or key, as a person typed it. */
  public Optional<Long> idOf(String typed) {
    String text = typed == null ? "" : typed.strip();
    SqlPart contact =
        SqlPart.of(
                "select c.id from contact c where c.deleted_at is null and (c.email_folded = ?"
                    + " or c.external_id = ? or c.id = ?)",
                text.toLowerCase(Locale.ROOT),
                text,
                text.matches("#?[0-9]{1,18}") ? Long.parseLong(text.replace("#", "")) : -1L)
            .and(Visible.of(RecordKind.CONTACTS).on("c"))
            .and(" order by c.id fetch first 1 row only");
    return sql.first(contact.sql(), row -> row.getLong(1), contact.values());
  }

  private static Object[] with(Compiled members, Object... more) {
    List<Object> parameters = new ArrayList<>(members.parameters());
    parameters.addAll(List.of(more));
    return parameters.toArray();
  }
}
