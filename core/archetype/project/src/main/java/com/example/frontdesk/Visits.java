package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.webhook.Webhooks;

/** Notes who came by, and reads it again, the latest first. */
@ApplicationScoped
@Transactional
public class Visits {

  /** The kind of interaction that a visit is on the timeline. */
  static final String KIND = "front-desk.visit";

  private static final long LONGEST_NOTE = 500;
  // +settings
  private static final long COLUMN = 2000;
  // -settings
  private static final String COLUMNS = "select id, contact_id, at, note from front_desk_visit";

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private Contacts contacts;
  @Inject private Interactions interactions;
  @Inject private Webhooks webhooks;
  @Inject private Problems problems;
  // +settings
  @Inject private Settings settings;

  // -settings

  /**
   * Notes that a contact is here now.
   *
   * @param note may be {@code null} or blank
   * @return the visit's id
   * @throws org.rapportcrm.api.rest.ProblemException when there is no such contact, or the note is
   *     too long
   */
  public long note(long contactId, String note) {
    if (contacts.find(contactId).isEmpty()) {
      throw problems.field("contact", "contact", contactId);
    }
    String kept = note == null || note.isBlank() ? null : note.strip();
    // +settings
    // region settings
    long longest = Math.min(COLUMN, settings.whole("front-desk", "longestNote", LONGEST_NOTE));
    // endregion
    if (kept != null && kept.length() > longest) {
      throw problems.field("note", "note", longest);
    }
    // -settings
    // +!settings
    // | if (kept != null && kept.length() > LONGEST_NOTE) {
    // |   throw problems.field("note", "note", LONGEST_NOTE);
    // | }
    // -!settings
    Instant now = clock.instant();
    long id =
        sql.insert(
            "insert into front_desk_visit (contact_id, at, note) values (?, ?, ?)",
            contactId,
            now,
            kept);
    // region timeline-kind
    interactions.record(List.of(NewInteraction.of(contactId, KIND, now, kept)));
    // endregion
    // region webhook
    webhooks.tell(KIND, "contact:" + contactId, Map.of("contact", contactId, "visit", id));
    // endregion
    return id;
  }

  // +bulk
  /**
   * Notes that contacts are here now, all by one statement.
   *
   * @return how many of them there are
   */
  public int noteAll(Collection<Long> contactIds) {
    Instant now = clock.instant();
    Set<Long> found = contacts.findAll(contactIds).keySet();
    sql.batch(
        "insert into front_desk_visit (contact_id, at) values (?, ?)",
        found.stream().map(id -> new Object[] {id, now}).toList());
    interactions.record(found.stream().map(id -> NewInteraction.of(id, KIND, now, null)).toList());
    return found.size();
  }

  // -bulk
  /** At most {@code limit} visits before this one, of everybody. */
  public List<Visit> before(long id, int limit) {
    return sql.list(COLUMNS + " where id < ? order by id desc limit ?", Visits::visit, id, limit);
  }

  /** At most {@code limit} visits of one contact. */
  public List<Visit> of(long contactId, int limit) {
    return sql.list(
        COLUMNS + " where contact_id = ? order by id desc limit ?",
        Visits::visit,
        contactId,
        limit);
  }

  /** How many there were from then on. */
  public long since(Instant at) {
    return sql.number("select count(*) from front_desk_visit where at >= ?", at);
  }

  private static Visit visit(ResultSet row) throws SQLException {
    return new Visit(
        row.getLong("id"),
        row.getLong("contact_id"),
        Sql.instant(row, "at"),
        row.getString("note"));
  }
}
