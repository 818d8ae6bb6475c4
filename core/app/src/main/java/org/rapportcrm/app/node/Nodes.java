package org.rapportcrm.app.node;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/** The nodes of this installation, as the launchers write them into the database. */
@Named
@RequestScoped
public class Nodes {

  private static final int SHOWN = 12;

  @Inject private Sql sql;

  private List<NodeRow> rows;

  /** All that were seen within a week. */
  public List<NodeRow> getRows() {
    if (rows == null) {
      rows =
          sql.list(
              "select id, address, version, set_hash, plugins, started_at, seen_at, serving,"
                  + " reason, seen_at > current_timestamp - interval '20' second from node order"
                  + " by address, id",
              this::row);
    }
    return rows;
  }

  private NodeRow row(ResultSet row) throws SQLException {
    String plugins = row.getString(5);
    return new NodeRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4).substring(0, SHOWN),
        plugins.isEmpty() ? 0 : plugins.split("\n").length,
        row.getTimestamp(6).toInstant(),
        row.getTimestamp(7).toInstant(),
        row.getBoolean(10),
        row.getBoolean(8),
        row.getString(9),
        row.getString(1).equals(ThisNode.id()));
  }
}
