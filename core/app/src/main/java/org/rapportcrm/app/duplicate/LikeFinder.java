package org.rapportcrm.app.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.Names;

/** Finds contacts that look like somebody, for many at once: a few statements over indexes. */
public final class LikeFinder {

  private static final String SELECT =
      "select c.id, c.first_name, c.last_name, c.email, c.external_id, %1$s from contact c%2$s"
          + " where %1$s = any(?) and c.deleted_at is null";

  /** A number or name that so many share says nothing about a person. */
  private static final int MOST = 5;

  private final Sql sql;

  /** Over the database. */
  public LikeFinder(Sql sql) {
    this.sql = sql;
  }

  /**
   * Whom to look for.
   *
   * @param emailFolded address in lower case, or {@code null}
   * @param phoneDigits digits of the telephone number, or {@code null}
   * @param nameFolded folded whole name, last name first, or {@code null} when it is not known
   *     whole
   */
  public record Wanted(String emailFolded, String phoneDigits, String nameFolded) {}

  /** The contacts that look like each; those without any are absent. */
  public Map<Wanted, List<Alike>> find(Collection<Wanted> wanted) {
    Map<Wanted, Map<Long, Alike>> found = new LinkedHashMap<>();
    look("c.email_folded", "", Likeness.By.ADDRESS, wanted, found);
    look("r.address_folded", joined("reach_email"), Likeness.By.ADDRESS, wanted, found);
    look(tail("c.phone_digits"), "", Likeness.By.PHONE, wanted, found);
    look(tail("r.digits"), joined("reach_phone"), Likeness.By.PHONE, wanted, found);
    look("c.name_folded", "", Likeness.By.NAME, wanted, found);
    Map<Wanted, List<Alike>> answers = new LinkedHashMap<>();
    found.forEach((one, alike) -> answers.put(one, List.copyOf(alike.values())));
    return answers;
  }

  private static String tail(String column) {
    return "right(" + column + ", " + Likeness.PHONE_TAIL + ")";
  }

  private static String joined(String further) {
    return " join " + further + " r on r.contact_id = c.id";
  }

  private void look(
      String column,
      String join,
      Likeness.By by,
      Collection<Wanted> wanted,
      Map<Wanted, Map<Long, Alike>> found) {
    Map<String, List<Wanted>> asking = new HashMap<>();
    for (Wanted one : wanted) {
      keys(one, by).forEach(key -> asking.computeIfAbsent(key, k -> new ArrayList<>()).add(one));
    }
    if (asking.isEmpty()) {
      return;
    }
    Map<String, List<Alike>> byKey = new HashMap<>();
    sql.each(
        SELECT.formatted(column, join),
        row ->
            byKey
                .computeIfAbsent(row.getString(6), key -> new ArrayList<>())
                .add(
                    new Alike(
                        row.getLong(1),
                        Names.shown(
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getLong(1)),
                        row.getString(4),
                        by)),
        asking.keySet());
    byKey.forEach(
        (key, alike) -> {
          if (alike.size() <= MOST) {
            asking
                .get(key)
                .forEach(
                    one ->
                        alike.forEach(
                            other ->
                                found
                                    .computeIfAbsent(one, o -> new LinkedHashMap<>())
                                    .putIfAbsent(other.contactId(), other)));
          }
        });
  }

  private static Set<String> keys(Wanted one, Likeness.By by) {
    Set<String> keys = new HashSet<>();
    switch (by) {
      case ADDRESS -> keys.addAll(Likeness.mailboxes(one.emailFolded()));
      case PHONE -> keys.add(Likeness.phoneTail(one.phoneDigits()));
      case NAME -> keys.add(one.nameFolded());
    }
    keys.remove(null);
    return keys;
  }
}
