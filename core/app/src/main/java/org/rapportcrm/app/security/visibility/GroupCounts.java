package org.rapportcrm.app.security.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.api.contact.ContactsErased;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.data.SharedAnswers;

/**
 * How many contacts carry each tag, and stand on each list, of those that the asking person sees. A
 * count is kept for a few seconds and shared by all who see the same; own writes forget all counts
 * at once, another node's are seen after those seconds.
 */
@ApplicationScoped
public class GroupCounts {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int MOST_KEPT = 1000;

  /** What contacts are grouped by: a table with a row for each contact in each group. */
  public enum Grouping {
    /** Tags. */
    TAGS("contact_tag", "tag_id"),
    /** Lists and groups. */
    LISTS("contact_list_member", "list_id");

    private final String table;
    private final String column;

    Grouping(String table, String column) {
      this.table = table;
      this.column = column;
    }
  }

  /** Of one group, or of all of them where there is no {@code id}. */
  private record Key(Grouping grouping, Long id, Visible visible) {}

  private SharedAnswers<Key, Map<Long, Long>> kept;
  private Sql sql;

  /** For the container. */
  protected GroupCounts() {}

  /** Over the database. */
  @Inject
  public GroupCounts(Sql sql) {
    this(sql, FRESH);
  }

  /** With another patience: counts are kept for so long. */
  public GroupCounts(Sql sql, Duration fresh) {
    this.sql = sql;
    this.kept = new SharedAnswers<>(fresh, MOST_KEPT);
  }

  /** The number of contacts by the group's key; groups without any may be absent. */
  public Map<Long, Long> all(Grouping grouping) {
    return of(new Key(grouping, null, Visible.of(RecordKind.CONTACTS)));
  }

  /** The number of contacts in one group; 0 where there is no such group. */
  public long of(Grouping grouping, long id) {
    return of(new Key(grouping, id, Visible.of(RecordKind.CONTACTS))).getOrDefault(id, 0L);
  }

  private Map<Long, Long> of(Key key) {
    return kept.get(key, () -> key.visible().all() ? everybody(key) : seen(key));
  }

  /**
   * Who sees everybody has the members counted in their index, and of that what is in the trash
   * taken off: to ask of each contact whether it is there would read all of them.
   */
  private Map<Long, Long> everybody(Key key) {
    SqlPart all =
        SqlPart.of("select m." + key.grouping().column + ", count(*) from ")
            .and(key.grouping().table + " m where 1 = 1")
            .and(which(key));
    Map<Long, Long> counts = numbers(all.and(" group by m." + key.grouping().column));
    numbers(joined(key, "not null"))
        .forEach((id, trashed) -> counts.merge(id, -trashed, Long::sum));
    return counts;
  }

  private Map<Long, Long> seen(Key key) {
    return numbers(joined(key, "null"));
  }

  private static SqlPart joined(Key key, String trashed) {
    return SqlPart.of("select m." + key.grouping().column + ", count(*) from contact c")
        .and(" join " + key.grouping().table + " m on m.contact_id = c.id")
        .and(" where c.deleted_at is " + trashed)
        .and(key.visible().on("c"))
        .and(which(key))
        .and(" group by m." + key.grouping().column);
  }

  private static SqlPart which(Key key) {
    return key.id() == null
        ? SqlPart.NONE
        : SqlPart.of(" and m." + key.grouping().column + " = ?", key.id());
  }

  private Map<Long, Long> numbers(SqlPart query) {
    Map<Long, Long> numbers = new HashMap<>();
    sql.each(query.sql(), row -> numbers.put(row.getLong(1), row.getLong(2)), query.values());
    return numbers;
  }

  void created(@Observes ContactsCreated event) {
    kept.forget();
  }

  void changed(@Observes ContactsChanged event) {
    kept.forget();
  }

  void merged(@Observes ContactsMerged event) {
    kept.forget();
  }

  void erased(@Observes ContactsErased event) {
    kept.forget();
  }
}
