package org.rapportcrm.app.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Lists, corrects and deletes interactions. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class InteractionLog {

  private Sql sql;
  private Refusals refusals;
  private Events events;

  /** For the container. */
  protected InteractionLog() {}

  /** Over the database. */
  @Inject
  public InteractionLog(Sql sql, Refusals refusals, Events events) {
    this.sql = sql;
    this.refusals = refusals;
    this.events = events;
  }

  /** Which interactions a list shows; what is {@code null} does not restrict. */
  public record Filter(Long contactId, Set<String> kinds, Boolean helped, String initiative) {

    /** Of one kind, or of all. */
    public Filter(Long contactId, String kind, Boolean helped) {
      this(contactId, kind == null ? null : Set.of(kind), helped, null);
    }
  }

  /** A place in a list: just after this interaction, newest first. */
  public record After(Instant at, long id) {}

  /** At most {@code limit} interactions, newest first, without those of contacts in the trash. */
  public List<InteractionRow> list(Filter filter, After after, int limit) {
    SqlPart log =
        SqlPart.of(InteractionRow.SELECT + " where c.deleted_at is null")
            .and(Visible.of(RecordKind.CONTACTS).on("c"));
    if (filter.contactId() != null) {
      log = log.and(" and i.contact_id = ?", filter.contactId());
    }
    if (filter.kinds() != null) {
      // one kind has its index in the order of the list, an array of kinds has none
      log =
          filter.kinds().size() == 1
              ? log.and(" and i.kind = ?", filter.kinds().iterator().next())
              : log.and(" and i.kind = any(?)", filter.kinds());
    }
    if (filter.initiative() != null) {
      log = log.and(" and i.initiative = ?", filter.initiative());
    }
    if (filter.helped() != null) {
      log = log.and(" and i.helped = ?", filter.helped());
    }
    if (after != null) {
      log = log.and(" and (i.at, i.id) < (?, ?)", after.at(), after.id());
    }
    log = log.and(" order by i.at desc, i.id desc limit ?", limit);
    return sql.list(log.sql(), InteractionRow::of, log.values());
  }

  /** The interaction, or status 404. */
  public InteractionRow get(long id) {
    SqlPart one =
        SqlPart.of(InteractionRow.SELECT + " where i.id = ?", id)
            .and(Visible.of(RecordKind.CONTACTS).on("c"));
    return sql.first(one.sql(), InteractionRow::of, one.values())
        .orElseThrow(() -> refusals.notFound("interactions.one", id));
  }

  /** Writes a corrected interaction in place of the one with its key. */
  public InteractionRow correct(InteractionRow corrected) {
    sql.update(
        "update interaction set kind = ?, at = ?, channel = ?, direction = ?, helped = ?,"
            + " summary = ?, outcome = ?, initiative = ?, minutes = ? where id = ?",
        corrected.kind(),
        corrected.at(),
        corrected.channel(),
        corrected.direction(),
        corrected.helped(),
        corrected.summary(),
        corrected.detail().outcome(),
        corrected.detail().initiative(),
        corrected.detail().minutes(),
        corrected.id());
    events.fire(new ContactsChanged(List.of(corrected.contactId())));
    return get(corrected.id());
  }

  /** Deletes an interaction that was written by mistake. */
  public void delete(long id) {
    InteractionRow row = get(id);
    sql.update("delete from interaction where id = ?", id);
    events.fire(new ContactsChanged(List.of(row.contactId())));
  }
}
