package org.rapportcrm.app.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.input.Input;

/**
 * The shop's staff. They have no password, so none of them can sign in before an administrator sets
 * one, and set-up stays open in spite of them.
 */
final class DemoTeam {

  private record Colleague(String name, String address, String language, String zone, String role) {
    String email() {
      return address + "@shop.example";
    }
  }

  private static final List<Colleague> STAFF =
      List.of(
          new Colleague("Nora Whitfield", "nora", "en", "Europe/London", Roles.SALES),
          new Colleague("Tom Baxter", "tom", "en", "Europe/London", Roles.SERVICE),
          new Colleague("ليلى حداد", "layla", "ar", "Africa/Cairo", Roles.SALES),
          new Colleague("آرش نوری", "arash", "fa", "Asia/Tehran", Roles.SALES),
          new Colleague("مینا رحیمی", "mina", "fa", "Asia/Tehran", Roles.MARKETING));

  private final Sql sql;
  private final Instant now;

  DemoTeam(Sql sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  /** Adds them; answers their keys. */
  List<Long> fill() {
    Deque<Long> ids = Ids.take(sql, "app_user_seq", STAFF.size());
    List<Object[]> users = new ArrayList<>();
    List<Object[]> roles = new ArrayList<>();
    for (Colleague one : STAFF) {
      long id = ids.removeFirst();
      users.add(
          new Object[] {
            id,
            one.email(),
            Input.foldedEmail(one.email()),
            one.name(),
            one.language(),
            one.zone(),
            Times.utc(now)
          });
      roles.add(new Object[] {id, one.role()});
    }
    sql.batch(
        "insert into app_user (id, email, email_folded, name, language, zone, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        users);
    sql.batch("insert into user_role (user_id, role) values (?, ?)", roles);
    return users.stream().map(row -> (Long) row[0]).toList();
  }
}
