package org.rapportcrm.app.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/** The purposes that there are: those that came with Rapport first, then by age. */
@ApplicationScoped
public class Purposes {

  private static final String SELECT =
      "select word, brought, double_opt_in, campaigns, archived_at, version from purpose";

  private Sql sql;

  /** For the container. */
  protected Purposes() {}

  /** Over the database. */
  @Inject
  public Purposes(Sql sql) {
    this.sql = sql;
  }

  /** All of them, the archived ones last. */
  public List<Purpose> all() {
    return sql.list(
        SELECT + " order by case when archived_at is null then 0 else 1 end, id",
        Purposes::purpose);
  }

  /** The words of those that people are asked for. */
  public List<String> asked() {
    return all().stream().filter(one -> !one.isArchived()).map(Purpose::word).toList();
  }

  /** The purpose of this name, archived or not. */
  public Optional<Purpose> find(String word) {
    return sql.first(SELECT + " where word = ?", Purposes::purpose, word);
  }

  private static Purpose purpose(ResultSet row) throws SQLException {
    return new Purpose(
        row.getString("word"),
        row.getBoolean("brought"),
        row.getBoolean("double_opt_in"),
        row.getBoolean("campaigns"),
        Sql.instant(row, "archived_at"),
        row.getLong("version"));
  }
}
