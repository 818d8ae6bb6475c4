package org.rapportcrm.app.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rapportcrm.api.data.Sql;

/**
 * A list as somebody wants to see it.
 *
 * @param filter filters and sort as in the list's address
 * @param columns keys parted by commas; {@code null} for the usual ones
 * @param own whether it is the person's who asks
 * @param usual whether the list opens with it for the person who asks
 */
public record SavedView(
    long id,
    ListKind kind,
    String name,
    String filter,
    String columns,
    boolean shared,
    Long ownerId,
    String owner,
    boolean own,
    boolean usual,
    long version) {

  static SavedView of(ResultSet row, long user) throws SQLException {
    Long owner = Sql.longOrNull(row, "owner_id");
    return new SavedView(
        row.getLong("id"),
        ListKind.of(row.getString("kind")).orElseThrow(),
        row.getString("name"),
        row.getString("filter"),
        row.getString("columns"),
        row.getBoolean("shared"),
        owner,
        row.getString("owner"),
        owner != null && owner == user,
        row.getBoolean("usual"),
        row.getLong("version"));
  }

  /** Its address. */
  public String path() {
    return address().on(kind.path());
  }

  /** The same, taken apart. */
  public ListAddress address() {
    Map<String, String> all = new LinkedHashMap<>(ListAddress.of(filter).filter());
    all.putAll(kind.fixed());
    return new ListAddress(all, columns, String.valueOf(id));
  }
}
