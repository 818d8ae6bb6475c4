package org.rapportcrm.app.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.security.signin.Passwords;

/** Users in the database. */
final class UserStore {

  private static final String SELECT =
      "select u.id, u.email, u.name, u.active, u.language, u.zone, u.created_at, u.version,"
          + " (select string_agg(r.role, ',') from user_role r where r.user_id = u.id) as roles,"
          + " (select max(s.last_used) from sign_in s where s.user_id = u.id) as last_seen"
          + " from app_user u ";

  private final Sql sql;

  UserStore(Sql sql) {
    this.sql = sql;
  }

  Optional<User> find(long id) {
    return sql.first(SELECT + "where u.id = ?", UserStore::user, id);
  }

  Optional<User> findByEmail(String email) {
    return sql.first(
        SELECT + "where u.email_folded = ?", UserStore::user, Input.foldedEmail(email));
  }

  List<User> after(Optional<Cursor> from, int limit) {
    List<Object> bound = new ArrayList<>();
    from.ifPresent(cursor -> bound.addAll(cursor.values()));
    bound.add(limit);
    String where = from.isPresent() ? "where u.email_folded > ? " : "";
    return sql.list(
        SELECT + where + "order by u.email_folded fetch first ? rows only",
        UserStore::user,
        bound.toArray());
  }

  List<User> active() {
    return sql.list(
        SELECT + "where u.active = true order by u.name, u.id fetch first 1000 rows only",
        UserStore::user);
  }

  /** Whether nobody could sign in: users without a password, as the invented shop has, are none. */
  boolean isEmpty() {
    return sql.first(
            "select id from app_user where password_hash is not null fetch first 1 rows only",
            row -> row.getLong(1))
        .isEmpty();
  }

  long add(NewUser user, Instant now) {
    long id = Ids.next(sql, "app_user_seq");
    sql.update(
        "insert into app_user (id, email, email_folded, name, password_hash, language, zone,"
            + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        user.email(),
        Input.foldedEmail(user.email()),
        user.name(),
        user.password() == null ? null : Passwords.hash(user.password()),
        user.language(),
        user.zone(),
        now);
    roles(id, user.roles());
    return id;
  }

  /** Answers whether the user still had the version that the input was made for. */
  boolean change(long id, UserInput input) {
    int changed =
        sql.update(
            "update app_user set email = ?, email_folded = ?, name = ?, active = ?, language = ?,"
                + " zone = ?, version = version + 1 where id = ?"
                + " and version = coalesce(cast(? as bigint), version)",
            input.email().strip(),
            Input.foldedEmail(input.email()),
            input.name().strip(),
            input.active(),
            Input.language("language", input.language()).value(),
            input.zone(),
            id,
            input.version());
    if (changed > 0) {
      sql.update("delete from user_role where user_id = ?", id);
      roles(id, input.roles());
    }
    return changed > 0;
  }

  void password(long id, String password) {
    sql.update("update app_user set password_hash = ? where id = ?", Passwords.hash(password), id);
  }

  Optional<String> passwordHash(long id) {
    return sql.first(
        "select password_hash from app_user where id = ?", row -> row.getString(1), id);
  }

  /**
   * The ids of active administrators, locked until the transaction ends, so that two changes at the
   * same moment cannot each take away the other's last one.
   */
  List<Long> lockAdministrators() {
    return sql.list(
        "select id from app_user where active = true and id in"
            + " (select user_id from user_role where role = ?) order by id for update",
        row -> row.getLong(1),
        Roles.ADMINISTRATOR);
  }

  private void roles(long id, Collection<String> roles) {
    sql.batch(
        "insert into user_role (user_id, role) values (?, ?)",
        roles.stream().map(role -> new Object[] {id, role}).toList());
  }

  private static User user(ResultSet row) throws SQLException {
    String roles = row.getString("roles");
    return new User(
        row.getLong("id"),
        row.getString("email"),
        row.getString("name"),
        roles == null ? new TreeSet<>() : new TreeSet<>(Arrays.asList(roles.split(","))),
        row.getBoolean("active"),
        row.getString("language"),
        row.getString("zone"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "last_seen"),
        row.getLong("version"));
  }
}
