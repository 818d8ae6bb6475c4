package org.rapportcrm.app.security.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/** The table of passkeys. */
record PasskeyStore(Sql sql) {

  private static final String COLUMNS =
      "id, name, created_at, last_used, synced, rp_id, warned_at from passkey";

  /** A key and whose it is. */
  record Kept(
      long id,
      String name,
      long user,
      String userName,
      boolean active,
      String handle,
      String credential) {}

  List<Passkey> of(long user) {
    return sql.list(
        "select " + COLUMNS + " where user_id = ? order by id", PasskeyStore::passkey, user);
  }

  Optional<Passkey> find(long user, long id) {
    return sql.first(
        "select " + COLUMNS + " where user_id = ? and id = ?", PasskeyStore::passkey, user, id);
  }

  /** What devices call a user's keys that open at this place. */
  List<String> credentials(long user, Place place) {
    return sql.list(
        "select credential_id from passkey where user_id = ? and rp_id = ? order by id",
        row -> row.getString(1),
        user,
        place.id());
  }

  /** What devices know a user by; empty before the first key. */
  Optional<String> handle(long user) {
    return sql.first(
        "select user_handle from passkey where user_id = ? order by id fetch first 1 row only",
        row -> row.getString(1),
        user);
  }

  boolean isKnown(String credentialId) {
    return sql.number("select count(*) from passkey where credential_id = ?", credentialId) > 0;
  }

  long add(
      long user, String handle, String name, Ceremony.Made made, Place place, Instant createdAt) {
    return sql.insert(
        "insert into passkey (user_id, user_handle, name, credential_id, credential, sign_count,"
            + " synced, rp_id, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        user,
        handle,
        name,
        made.id(),
        made.credential(),
        made.count(),
        made.synced(),
        place.id(),
        createdAt);
  }

  Optional<Kept> byCredential(String credentialId) {
    return sql.first(
        "select p.id, p.name, p.user_id, u.name as user_name, u.active, p.user_handle,"
            + " p.credential from passkey p join app_user u on u.id = p.user_id"
            + " where p.credential_id = ?",
        row ->
            new Kept(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("user_id"),
                row.getString("user_name"),
                row.getBoolean("active"),
                row.getString("user_handle"),
                row.getString("credential")),
        credentialId);
  }

  /**
   * Notes a use; not where the counter did not go on, which only devices without one may do. Of two
   * answers with one count one is noted.
   */
  boolean used(long id, long count, Instant at) {
    return sql.update(
            "update passkey set sign_count = ?, last_used = ? where id = ?"
                + " and (sign_count < ? or (sign_count = 0 and ? = 0))",
            count,
            at,
            id,
            count,
            count)
        == 1;
  }

  void warn(long id, Instant at) {
    sql.update("update passkey set warned_at = ? where id = ?", at, id);
  }

  void rename(long user, long id, String name) {
    sql.update("update passkey set name = ? where user_id = ? and id = ?", name, user, id);
  }

  boolean remove(long user, long id) {
    return sql.update("delete from passkey where user_id = ? and id = ?", user, id) == 1;
  }

  private static Passkey passkey(ResultSet row) throws SQLException {
    return new Passkey(
        row.getLong("id"),
        row.getString("name"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "last_used"),
        row.getBoolean("synced"),
        row.getString("rp_id"),
        Sql.instant(row, "warned_at"));
  }
}
