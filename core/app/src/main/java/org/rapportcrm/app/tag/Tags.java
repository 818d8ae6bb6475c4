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
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.security.visibility.GroupCounts;
import org.rapportcrm.app.security.visibility.GroupCounts.Grouping;

/** Tags and which contacts carry them. Two spellings that fold alike are one tag. */
@ApplicationScoped
public class Tags {

  private static final int NAME_LIMIT = 120;

  private Sql sql;
  private GroupCounts counts;

  /** For the container. */
  protected Tags() {}

  /** Over the database. */
  @Inject
  public Tags(Sql sql, GroupCounts counts) {
    this.sql = sql;
    this.counts = counts;
  }

  /**
   * A tag.
   *
   * @param contacts how many carry it, of those that the asking person sees
   */
  public record Tag(long id, String name, long contacts) {}

  /** All tags by name, with how many contacts carry each. */
  public List<Tag> all() {
    Map<Long, Long> numbers = counts.all(Grouping.TAGS);
    return titles().entrySet().stream()
        .map(tag -> new Tag(tag.getKey(), tag.getValue(), numbers.getOrDefault(tag.getKey(), 0L)))
        .toList();
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
    return name(id).map(name -> new Tag(id, name, counts.of(Grouping.TAGS, id)));
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

  /**
   * Gives the tag another name; answers 0 where it has not the one it is thought to have.
   *
   * @param before {@code null} for whatever it has now
   */
  public int rename(long id, String name, String before) {
    return sql.update(
        "update tag set name = ?, name_folded = ? where id = ? and name ="
            + " coalesce(cast(? as varchar), name)",
        name,
        key(name),
        id,
        before);
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
