package org.rapportcrm.app.undo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.rapportcrm.api.data.Sql;

/**
 * Something that was done to many records.
 *
 * @param kind which bean takes it back
 * @param words key of the sentence that tells it: {@code {0}} is the number of records, {@code {1}}
 *     the argument
 * @param argument what the sentence names, or {@code null}
 * @param detail what is needed to take it back, or {@code null}
 * @param records how many were changed
 * @param userId who did it; {@code null} when the account is gone
 * @param expiresAt until when it can be taken back
 * @param restored how many records are as they were, once it is taken back
 */
public record Act(
    long id,
    String kind,
    String words,
    String argument,
    String detail,
    int records,
    Long userId,
    String who,
    Instant at,
    Instant expiresAt,
    State state,
    Instant undoneAt,
    String undoneBy,
    int restored) {

  /** Where an act stands. */
  public enum State {
    /** It can be taken back. */
    OPEN,
    /** It is being taken back. */
    UNDOING,
    /** It is taken back. */
    UNDONE
  }

  static final String COLUMNS =
      "id, kind, words, argument, detail, records, user_id, who, at, expires_at, state, undone_at,"
          + " undone_by, restored";

  static Act of(ResultSet row) throws SQLException {
    return new Act(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("words"),
        row.getString("argument"),
        row.getString("detail"),
        row.getInt("records"),
        Sql.longOrNull(row, "user_id"),
        row.getString("who"),
        Sql.instant(row, "at"),
        Sql.instant(row, "expires_at"),
        State.valueOf(row.getString("state")),
        Sql.instant(row, "undone_at"),
        row.getString("undone_by"),
        row.getInt("restored"));
  }

  /** How many records somebody changed since, which stayed as they are. */
  public int left() {
    return Math.max(0, records - restored);
  }
}
