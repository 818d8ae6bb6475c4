package org.rapportcrm.api.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A piece of SQL with the values of its question marks, for statements put together from several:
 *
 * <pre>{@code
 * SqlPart all = SqlPart.of("select c.id from contact c where c.deleted_at is null")
 *     .and(visible.on("c"))
 *     .and(" and c.city = ?", city);
 * sql.list(all.sql(), row -> row.getLong(1), all.values());
 * }</pre>
 *
 * @param sql the text; nothing is put between pieces, so a piece begins with its own blank
 * @param parameters the values in the order of the question marks; may hold {@code null}
 */
public record SqlPart(String sql, List<Object> parameters) {

  /** Nothing: no text, no values. */
  public static final SqlPart NONE = new SqlPart("", List.of());

  /** Keeps its own list of the values. */
  public SqlPart {
    parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
  }

  /** A piece of text with its values. */
  public static SqlPart of(String sql, Object... values) {
    return new SqlPart(sql, Arrays.asList(values));
  }

  /** This piece and the other behind it. */
  public SqlPart and(SqlPart other) {
    if (other.sql().isEmpty()) {
      return this;
    }
    List<Object> all = new ArrayList<>(parameters);
    all.addAll(other.parameters());
    return new SqlPart(sql + other.sql(), all);
  }

  /** This piece and a text with its values behind it. */
  public SqlPart and(String text, Object... values) {
    return and(of(text, values));
  }

  /** The values as {@link Sql} takes them. */
  public Object[] values() {
    return parameters.toArray();
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return sql.isEmpty();
  }
}
