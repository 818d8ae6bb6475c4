package org.rapportcrm.app.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.Sql.RowMapper;

/**
 * Looks for records that are like wanted ones, for many at once: one statement for each key by
 * which they are compared.
 */
final class AlikeSearch<W> {

  /** A number or name that so many share says nothing. */
  private static final int MOST = 5;

  private final Sql sql;
  private final Collection<W> wanted;
  private final Map<W, Map<Long, Alike>> found = new LinkedHashMap<>();

  AlikeSearch(Sql sql, Collection<W> wanted) {
    this.sql = sql;
    this.wanted = wanted;
  }

  /**
   * Looks by one key.
   *
   * @param keys by which keys to look for one; {@code null} among them is none
   * @param select asks for rows with one of the keys, the key itself in the column {@code k}
   * @param reader makes the answer of a row
   */
  AlikeSearch<W> by(Function<W, Set<String>> keys, String select, RowMapper<Alike> reader) {
    Map<String, List<W>> asking = new HashMap<>();
    for (W one : wanted) {
      keys.apply(one).forEach(key -> asking.computeIfAbsent(key, k -> new ArrayList<>()).add(one));
    }
    asking.remove(null);
    if (!asking.isEmpty()) {
      Map<String, List<Alike>> byKey = new HashMap<>();
      sql.each(
          select,
          row ->
              byKey
                  .computeIfAbsent(row.getString("k"), key -> new ArrayList<>())
                  .add(reader.map(row)),
          asking.keySet());
      byKey.forEach((key, alike) -> answer(asking.get(key), alike));
    }
    return this;
  }

  private void answer(List<W> asking, List<Alike> alike) {
    if (alike.size() > MOST) {
      return;
    }
    for (W one : asking) {
      Map<Long, Alike> mine = found.computeIfAbsent(one, o -> new LinkedHashMap<>());
      alike.forEach(other -> mine.putIfAbsent(other.id(), other));
    }
  }

  /** What is like each; those without any are absent. */
  Map<W, List<Alike>> found() {
    Map<W, List<Alike>> answers = new LinkedHashMap<>();
    found.forEach((one, alike) -> answers.put(one, List.copyOf(alike.values())));
    return answers;
  }
}
