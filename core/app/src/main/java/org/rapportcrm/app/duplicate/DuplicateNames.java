package org.rapportcrm.app.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.duplicate.merge.Merged;

/** What people call the records of merges, the merged ones among them, which are in no list. */
@ApplicationScoped
public class DuplicateNames {

  private Sql sql;

  /** For the container. */
  protected DuplicateNames() {}

  /** Over the database. */
  @Inject
  public DuplicateNames(Sql sql) {
    this.sql = sql;
  }

  /** Names by key. */
  public Map<Long, String> of(PairKind kind, Collection<Merged> merges) {
    List<Long> ids =
        merges.stream().flatMap(m -> Stream.of(m.keptId(), m.mergedId())).distinct().toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    return kind == PairKind.CONTACT ? contacts(ids) : companies(ids);
  }

  private Map<Long, String> contacts(List<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    sql.each(
        "select id, first_name, last_name, email, external_id from contact where id = any(?)",
        row ->
            names.put(
                row.getLong(1),
                Names.shown(
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getLong(1))),
        ids);
    return names;
  }

  private Map<Long, String> companies(List<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    sql.each(
        "select id, name from company where id = any(?)",
        row -> names.put(row.getLong(1), row.getString(2)),
        ids);
    return names;
  }
}
