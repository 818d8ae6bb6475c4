package org.rapportcrm.app.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.visibility.GroupCounts;
import org.rapportcrm.app.security.visibility.GroupCounts.Grouping;

/** Lists and who stands on them. Two names that fold alike are one list. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Lists {

  private static final String CHANGED = "list.changed";
  private static final String SELECT =
      "select id, name, description, kind, created_at, version from contact_list";

  private Sql sql;
  private Clock clock;
  private Refusals refusals;
  private GroupCounts counts;
  private Audit audit;

  /** For the container. */
  protected Lists() {}

  /** Over the database. */
  @Inject
  public Lists(Sql sql, Clock clock, Refusals refusals, Audit audit, GroupCounts counts) {
    this.sql = sql;
    this.clock = clock;
    this.refusals = refusals;
    this.audit = audit;
    this.counts = counts;
  }

  /**
   * A list.
   *
   * @param description {@code null} when there is none
   * @param kind a {@link GroupKind}'s word, or {@code null} for a plain list
   * @param contacts how many stand on it, of those that the asking person sees
   */
  public record ContactList(
      long id,
      String name,
      String description,
      String kind,
      Instant createdAt,
      long version,
      long contacts) {}

  /** What people say of a list; the kind is a {@link GroupKind}'s word, blank for a plain list. */
  public record Wish(String name, String description, String kind) {}

  private record Checked(String name, String description, String kind) {}

  /** All lists by name. */
  public List<ContactList> all() {
    Map<Long, Long> numbers = counts.all(Grouping.LISTS);
    return sql.list(
        SELECT + " order by name_folded",
        row -> list(row, numbers.getOrDefault(row.getLong("id"), 0L)));
  }

  /** The list, or status 404. */
  public ContactList get(long id) {
    return sql.first(SELECT + " where id = ?", row -> list(row, counts.of(Grouping.LISTS, id)), id)
        .orElseThrow(() -> refusals.notFound("lists.one", id));
  }

  /** The list's name, or status 404; costs little, however many people stand on it. */
  public String name(long id) {
    return sql.first("select name from contact_list where id = ?", row -> row.getString(1), id)
        .orElseThrow(() -> refusals.notFound("lists.one", id));
  }

  /** Creates a list and answers its key. */
  public long create(Wish wish) {
    Checked checked = check(wish, -1);
    long id = Ids.next(sql, "contact_list_seq");
    sql.update(
        "insert into contact_list (id, name, name_folded, description, kind, created_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        id,
        checked.name(),
        key(checked.name()),
        checked.description(),
        checked.kind(),
        clock.instant());
    return id;
  }

  /**
   * Gives the list another name, description and kind.
   *
   * @param version the version that the change was made for; {@code null} for the newest
   */
  public void change(long id, Wish wish, Long version) {
    name(id);
    Checked checked = check(wish, id);
    int changed =
        sql.update(
            "update contact_list set name = ?, name_folded = ?, description = ?, kind = ?,"
                + " version = version + 1 where id = ?"
                + " and version = coalesce(cast(? as bigint), version)",
            checked.name(),
            key(checked.name()),
            checked.description(),
            checked.kind(),
            id,
            version);
    if (changed == 0) {
      throw refusals.overtaken(audit.last(record(id), CHANGED));
    }
    audit.record(CHANGED, record(id), checked.name());
  }

  /** Deletes the list; its contacts stay. */
  public void delete(long id) {
    name(id);
    sql.update("delete from contact_list where id = ?", id);
  }

  /** Puts contacts on the list; answers how many were not on it. */
  public int add(long listId, Collection<Long> contactIds) {
    name(listId);
    return contactIds.isEmpty()
        ? 0
        : sql.update(
            "insert into contact_list_member (list_id, contact_id, added_at) select ?, c.id,"
                + " cast(? as timestamp with time zone) from contact c where c.id = any(?)"
                + " and c.deleted_at is null and not exists (select 1 from contact_list_member m"
                + " where m.list_id = ? and m.contact_id = c.id)",
            listId,
            clock.instant(),
            contactIds,
            listId);
  }

  /** Takes contacts off the list; answers how many were on it. */
  public int remove(long listId, Collection<Long> contactIds) {
    name(listId);
    return contactIds.isEmpty()
        ? 0
        : sql.update(
            "delete from contact_list_member where list_id = ? and contact_id = any(?)",
            listId,
            contactIds);
  }

  /** Keys of the lists on which a contact stands, in the order of their names. */
  public List<Long> of(long contactId) {
    return sql.list(
        "select l.id from contact_list_member m join contact_list l on l.id = m.list_id"
            + " where m.contact_id = ? order by l.name_folded",
        row -> row.getLong(1),
        contactId);
  }

  /** Names of all lists by key, by name; costs little, however many people stand on them. */
  public Map<Long, String> names() {
    Map<Long, String> names = new LinkedHashMap<>();
    sql.each(
        "select id, name from contact_list order by name_folded",
        row -> names.put(row.getLong(1), row.getString(2)));
    return names;
  }

  private Checked check(Wish wish, long self) {
    List<Flaw> flaws = new ArrayList<>();
    String checkedName = Input.required("name", wish.name(), 200).or(flaws);
    String checkedDescription = Input.text("description", wish.description(), 1000).or(flaws);
    String word = Input.text("kind", wish.kind(), 60).or(flaws);
    GroupKind kind = word == null ? null : GroupKind.of(word).orElse(null);
    if (word != null && kind == null) {
      flaws.add(Flaw.of("kind", "lists.no-kind", word));
    }
    refusals.unlessEmpty(flaws);
    sql.first(
            "select id, name from contact_list where name_folded = ? and id <> ?",
            row -> row.getString(2) + " (" + row.getLong(1) + ")",
            key(checkedName),
            self)
        .ifPresent(
            other -> {
              throw refusals.conflict("name", "input.taken", checkedName, other);
            });
    return new Checked(checkedName, checkedDescription, kind == null ? null : kind.word());
  }

  private static String record(long id) {
    return "list " + id;
  }

  private static String key(String name) {
    String folded = Folding.fold(name);
    String key = folded.isEmpty() ? name : folded;
    return key.length() <= 200 ? key : key.substring(0, 200);
  }

  private static ContactList list(ResultSet row, long contacts) throws SQLException {
    return new ContactList(
        row.getLong("id"),
        row.getString("name"),
        row.getString("description"),
        row.getString("kind"),
        Sql.instant(row, "created_at"),
        row.getLong("version"),
        contacts);
  }
}
