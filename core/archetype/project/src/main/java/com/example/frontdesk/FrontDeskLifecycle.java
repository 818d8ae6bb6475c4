package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.rapportcrm.api.plugin.Lifecycle;

// region lifecycle
/** Refuses an upgrade while visits lie in the future: the next version could not order them. */
@ApplicationScoped
public class FrontDeskLifecycle implements Lifecycle {

  @Override
  public List<String> beforeUpgrade(String from, String to, Connection database) {
    try (PreparedStatement query =
            database.prepareStatement(
                "select count(*) from front_desk_visit where at > current_timestamp");
        ResultSet row = query.executeQuery()) {
      return row.next() && row.getLong(1) > 0 ? List.of("front-desk.upgrade.ahead") : List.of();
    } catch (SQLException e) {
      return List.of("The visits cannot be read: " + e.getMessage());
    }
  }
}
// endregion
