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
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Lists and who stands on them. Two names that fold alike are one list. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Lists {

  private static final String COLUMNS =
      "select l.id, l.name, l.description, l.kind, l.created_at, l.version, (select count(*) from"
          + " contact_list_member m join contact c on c.id = m.contact_id where m.list_id = l.id"
          + " and c.deleted_at is null";

  private Sql sql;
  private Clock clock;
  private Refusals refusals;

  /** For the container. */
  protected Lists() {}

  /** Over the database. */
  @Inject
  public Lists(Sql sql, Clock clock, Refusals refusals) {
    this.sql = sql;
    this.clock = clock;
    this.refusals = refusals;
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
    SqlPart lists = counted().and(" order by l.name_folded");
    return sql.list(lists.sql(), Lists::list, lists.values());
  }

  /** The list, or status 404. */
  public ContactList get(long id) {
    SqlPart one = counted().and(" where l.id = ?", id);
    return sql.first(one.sql(), Lists::list, one.values())
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

  /** Gives the list another name, description and kind. */
  public void change(long id, Wish wish) {
    get(id);
    Checked checked = check(wish, id);
    sql.update(
        "update contact_list set name = ?, name_folded = ?, description = ?, kind = ?,"
            + " version = version + 1 where id = ?",
        checked.name(),
        key(checked.name()),
        checked.description(),
        checked.kind(),
        id);
  }

  /** Deletes the list; its contacts stay. */
  public void delete(long id) {
    get(id);
    sql.update("delete from contact_list where id = ?", id);
  }

  /** Puts contacts on the list; answers how many were not on it. */
  public int add(long listId, Collection<Long> contactIds) {
    get(listId);
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
    get(listId);
    return contactIds.isEmpty()
        ? 0
        : sql.update(
            "delete from contact_list_member where list_id = ? and contact_id = any(?)",
            listId,
            contactIds);
  }

  /** Names of the lists on which a contact stands. */
  public List<ContactList> of(long contactId) {
    SqlPart lists =
        counted()
            .and(
                " where l.id in (select list_id from contact_list_member where contact_id = ?)"
                    + " order by l.name_folded",
                contactId);
    return sql.list(lists.sql(), Lists::list, lists.values());
  }

  /** Names of all lists by key, by name; costs little, however many people stand on them. */
  public Map<Long, String> names() {
    Map<Long, String> names = new LinkedHashMap<>();
    sql.each(
        "select id, name from contact_list order by name_folded",
        row -> names.put(row.getLong(1), row.getString(2)));
    return names;
  }

  private static SqlPart counted() {
    return SqlPart.of(COLUMNS)
        .and(Visible.of(RecordKind.CONTACTS).on("c"))
        .and(") as members from contact_list l");
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

  private static String key(String name) {
    String folded = Folding.fold(name);
    String key = folded.isEmpty() ? name : folded;
    return key.length() <= 200 ? key : key.substring(0, 200);
  }

  private static ContactList list(ResultSet row) throws SQLException {
    return new ContactList(
        row.getLong("id"),
        row.getString("name"),
        row.getString("description"),
        row.getString("kind"),
        Sql.instant(row, "created_at"),
        row.getLong("version"),
        row.getLong("members"));
  }
}
