package org.rapportcrm.app.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Tags and which contacts carry them. Two spellings that fold alike are one tag. */
@ApplicationScoped
public class Tags {

  private static final int NAME_LIMIT = 120;

  private Sql sql;

  /** For the container. */
  protected Tags() {}

  /** Over the database. */
  @Inject
  public Tags(Sql sql) {
    this.sql = sql;
  }

  /**
   * A tag.
   *
   * @param contacts how many carry it, of those that the asking person sees
   */
  public record Tag(long id, String name, long contacts) {}

  /** All tags by name, with how many contacts carry each. */
  public List<Tag> all() {
    return list(SqlPart.NONE, Visible.of(RecordKind.CONTACTS));
  }

  /** Names of all tags by key, by name; costs little, however many contacts carry them. */
  public Map<Long, String> titles() {
    Map<Long, String> titles = new LinkedHashMap<>();
    sql.each(
        "select id, name from tag order by name_folded",
        row -> titles.put(row.getLong(1), row.getString(2)));
    return titles;
  }

  /** The name of the tag with this key. */
  public Optional<String> name(long id) {
    return sql.first("select name from tag where id = ?", row -> row.getString(1), id);
  }

  /** Names of all tags, for choosing. */
  public List<String> names() {
    return sql.list("select name from tag order by name_folded", row -> row.getString(1));
  }

  /** The tag with this key. */
  public Optional<Tag> find(long id) {
    return list(SqlPart.of(" and ct.tag_id = ?", id), Visible.of(RecordKind.CONTACTS)).stream()
        .filter(tag -> tag.id() == id)
        .findFirst();
  }

  /**
   * Who sees everybody has the tags counted in their index, and of that what is in the trash taken
   * off: to ask of each contact whether it is there would read all of them.
   *
   * @param which restricts what is counted; the tags of others have no contacts then
   */
  private List<Tag> list(SqlPart which, Visible visible) {
    SqlPart others =
        SqlPart.of("select ct.tag_id, count(*) as number from contact c")
            .and(" join contact_tag ct on ct.contact_id = c.id where c.deleted_at is ")
            .and(visible.all() ? "not null" : "null")
            .and(visible.on("c"))
            .and(which)
            .and(" group by ct.tag_id");
    SqlPart given =
        SqlPart.of("select ct.tag_id, count(*) as number from contact_tag ct where 1 = 1")
            .and(which)
            .and(" group by ct.tag_id");
    SqlPart tags =
        visible.all()
            ? SqlPart.of("select t.id, t.name, coalesce(g.number, 0) - coalesce(o.number, 0)")
                .and(" from tag t left join (")
                .and(given)
                .and(") g on g.tag_id = t.id")
            : SqlPart.of("select t.id, t.name, coalesce(o.number, 0) from tag t");
    SqlPart all =
        tags.and(" left join (").and(others).and(") o on o.tag_id = t.id order by t.name_folded");
    return sql.list(
        all.sql(), row -> new Tag(row.getLong(1), row.getString(2), row.getLong(3)), all.values());
  }

  /** Key of the tag with this name in any spelling. */
  public Optional<Long> idOf(String name) {
    return sql.first("select id from tag where name_folded = ?", row -> row.getLong(1), key(name));
  }

  /** The tag with this name; made when there is none. */
  public long named(String name) {
    return named(List.of(name)).values().iterator().next();
  }

  /** Keys of the tags with these names, in their order; missing ones are made. */
  public Map<String, Long> named(Collection<String> names) {
    Map<String, String> byKey = new LinkedHashMap<>();
    names.forEach(name -> byKey.putIfAbsent(key(name), name));
    Map<String, Long> known = new HashMap<>();
    if (!byKey.isEmpty()) {
      sql.each(
          "select name_folded, id from tag where name_folded = any(?)",
          row -> known.put(row.getString(1), row.getLong(2)),
          byKey.keySet());
    }
    Map<String, Long> ids = new LinkedHashMap<>();
    byKey.forEach(
        (key, name) -> ids.put(name, known.computeIfAbsent(key, missing -> add(name, missing))));
    return ids;
  }

  private long add(String name, String key) {
    long id = Ids.next(sql, "tag_seq");
    sql.update("insert into tag (id, name, name_folded) values (?, ?, ?)", id, name, key);
    return id;
  }

  /** Gives the contacts the tag; answers how many did not have it. */
  public int add(long tagId, Collection<Long> contactIds) {
    return contactIds.isEmpty()
        ? 0
        : sql.update(
            "insert into contact_tag (contact_id, tag_id) select c.id, ? from contact c"
                + " where c.id = any(?) and c.deleted_at is null and not exists (select 1 from"
                + " contact_tag t where t.contact_id = c.id and t.tag_id = ?)",
            tagId,
            contactIds,
            tagId);
  }

  /** Takes the tag from the contacts; answers how many had it. */
  public int remove(long tagId, Collection<Long> contactIds) {
    return contactIds.isEmpty()
        ? 0
        : sql.update(
            "delete from contact_tag where tag_id = ? and contact_id = any(?)", tagId, contactIds);
  }

  /** Makes these the contact's tags, all of them. */
  public void set(long contactId, Collection<String> names) {
    List<Long> ids = new ArrayList<>(named(names).values());
    sql.update(
        "delete from contact_tag where contact_id = ? and not tag_id = any(?)",
        contactId,
        ids.isEmpty() ? List.of(-1L) : ids);
    ids.forEach(id -> add(id, List.of(contactId)));
  }

  /** The tags of each contact by name; contacts without any are absent. */
  public Map<Long, List<String>> of(Collection<Long> contactIds) {
    Map<Long, List<String>> tags = new HashMap<>();
    if (!contactIds.isEmpty()) {
      sql.each(
          "select ct.contact_id, t.name from contact_tag ct join tag t on t.id = ct.tag_id"
              + " where ct.contact_id = any(?) order by t.name_folded",
          row ->
              tags.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getString(2)),
          contactIds);
    }
    return tags;
  }

  /** Gives the tag another name. */
  public int rename(long id, String name) {
    return sql.update("update tag set name = ?, name_folded = ? where id = ?", name, key(name), id);
  }

  /** Deletes the tag; its contacts stay. */
  public int delete(long id) {
    return sql.update("delete from tag where id = ?", id);
  }

  /** What a tag is compared by: its folded name, or the name itself where nothing is left of it. */
  static String key(String name) {
    String folded = Folding.fold(name);
    String key = folded.isEmpty() ? name.strip() : folded;
    return key.length() <= NAME_LIMIT ? key : key.substring(0, NAME_LIMIT);
  }
}
