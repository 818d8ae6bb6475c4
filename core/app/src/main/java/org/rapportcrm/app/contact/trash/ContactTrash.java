package org.rapportcrm.app.contact.trash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.contact.record.ContactReach;
import org.rapportcrm.app.contact.trash.DeletionVetoes.Veto;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/**
 * The trash: contacts that were deleted and can be taken back for 30 days. In the trash a contact
 * is in no list, segment or figure, and its mail address is free for another.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ContactTrash {

  /** How long a contact can be taken back. */
  public static final Duration KEPT = Duration.ofDays(30);

  private Sql sql;
  private Clock clock;
  private Refusals refusals;
  private Events events;
  private DeletionVetoes vetoes;
  private ContactReach reach;

  /** For the container. */
  protected ContactTrash() {}

  /** Over the database. */
  @Inject
  public ContactTrash(
      Sql sql,
      Clock clock,
      Refusals refusals,
      Events events,
      DeletionVetoes vetoes,
      ContactReach reach) {
    this.sql = sql;
    this.clock = clock;
    this.refusals = refusals;
    this.events = events;
    this.vetoes = vetoes;
    this.reach = reach;
  }

  /** A contact in the trash. */
  public record Trashed(long id, String name, String email, Instant at) {}

  /**
   * What became of a wish to delete.
   *
   * @param count how many are in the trash now that were not there
   * @param kept those that a plugin keeps from it
   */
  public record Deleted(int count, Map<Long, Veto> kept) {}

  /** Puts one contact into the trash; refused where a plugin keeps it from there. */
  public void delete(long id) {
    delete(id, now());
  }

  /** The same at this moment. */
  public void delete(long id, Instant moment) {
    Deleted deleted = delete(List.of(id), moment);
    Veto veto = deleted.kept().get(id);
    if (veto != null) {
      String plugin = refusals.text(veto.pluginKey());
      throw refusals.conflict(null, "contacts.kept", plugin, refusals.text(veto.reasonKey()));
    }
    if (deleted.count() == 0) {
      throw refusals.notFound("contacts.one", id);
    }
  }

  /** The present as the database keeps it; marks contacts that are deleted together. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Puts contacts into the trash, at most 1,000, but for those that a plugin keeps from it. All
   * that is deleted at one moment is taken back at once.
   */
  public Deleted delete(Collection<Long> wished, Instant moment) {
    Set<Long> seen = Visible.of(RecordKind.CONTACTS).among(sql, wished);
    Map<Long, Veto> kept = vetoes.on(seen);
    List<Long> ids = seen.stream().filter(id -> !kept.containsKey(id)).toList();
    int deleted =
        sql.update(
            "update contact set deleted_at = ?, email_folded = null, version = version + 1"
                + " where id = any(?) and deleted_at is null",
            moment,
            ids);
    if (deleted > 0) {
      reach.released(ids);
      events.fire(new ContactsChanged(ids));
    }
    return new Deleted(deleted, kept);
  }

  /** Takes one contact back; refused when another contact has its address by now. */
  public void restore(long id) {
    if (!restore(List.of(id)).isEmpty()) {
      throw refusals.conflict(null, "contacts.cannot-restore");
    }
  }

  /**
   * Takes contacts back. At most 1,000.
   *
   * @return the keys of those that stay in the trash, because another contact has their address by
   *     now or because they are not there
   */
  public Set<Long> restore(Collection<Long> wished) {
    List<Object[]> updates = new ArrayList<>();
    Set<Long> left = new TreeSet<>(wished);
    Set<Long> ids = Visible.of(RecordKind.CONTACTS).among(sql, wished);
    Instant now = clock.instant();
    Set<String> taken = new TreeSet<>();
    sql.each(
        "select c.id, c.email, coalesce(o.id, r.id) as other from contact c"
            + " left join contact o on o.email_folded = lower(c.email)"
            + " left join reach_email r on r.address_folded = lower(c.email) where c.id = any(?) and c.deleted_at is not null"
            + " and c.merged_into is null order by c.id",
        row -> {
          String folded = ContactText.emailFolded(row.getString("email"));
          boolean free = Sql.longOrNull(row, "other") == null;
          if (free && (folded == null || taken.add(folded))) {
            left.remove(row.getLong("id"));
            updates.add(new Object[] {now, folded, row.getLong("id")});
          }
        },
        ids);
    sql.batch(
        "update contact set deleted_at = null, updated_at = ?, email_folded = ?,"
            + " version = version + 1 where id = ?",
        updates);
    if (!updates.isEmpty()) {
      reach.reclaimed(ids.stream().filter(id -> !left.contains(id)).toList());
      events.fire(new ContactsChanged(List.copyOf(ids)));
    }
    return left;
  }

  /** What was deleted last, newest first. */
  public List<Trashed> list(int limit) {
    SqlPart query =
        SqlPart.of(
                "select c.id, c.first_name, c.last_name, c.email, c.external_id, c.deleted_at"
                    + " from contact c where c.deleted_at is not null and c.merged_into is null")
            .and(Visible.of(RecordKind.CONTACTS).on("c"))
            .and(" order by c.deleted_at desc, c.id desc limit ?", limit);
    return sql.list(
        query.sql(),
        row ->
            new Trashed(
                row.getLong("id"),
                Names.shown(
                    row.getString("first_name"),
                    row.getString("last_name"),
                    row.getString("email"),
                    row.getString("external_id"),
                    row.getLong("id")),
                row.getString("email"),
                Sql.instant(row, "deleted_at")),
        query.values());
  }

  /** Keys of contacts whose 30 days are over. */
  public List<Long> expired(int limit) {
    return sql.list(
        "select id from contact where deleted_at < ? order by deleted_at limit ?",
        row -> row.getLong(1),
        clock.instant().minus(KEPT),
        limit);
  }
}
