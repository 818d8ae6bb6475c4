package org.rapportcrm.app.duplicate;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.duplicate.Likeness.By;

/** Finds contacts that look like somebody, for many at once: a few statements over indexes. */
public final class LikeFinder {

  private static final String SELECT =
      "select c.id, c.first_name, c.last_name, c.email, c.external_id, %1$s as k from contact c%2$s"
          + " where %1$s = any(?) and c.deleted_at is null";

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
  public record Wanted(String emailFolded, String phoneDigits, String nameFolded) {

    private Set<String> mailboxes() {
      return Likeness.mailboxes(emailFolded);
    }

    private Set<String> tail() {
      return Collections.singleton(Likeness.phoneTail(phoneDigits));
    }
  }

  /** The contacts that look like each; those without any are absent. */
  public Map<Wanted, List<Alike>> find(Collection<Wanted> wanted) {
    AlikeSearch<Wanted> search = new AlikeSearch<>(sql, wanted);
    look(search, By.ADDRESS, Wanted::mailboxes, "c.email_folded", "");
    look(search, By.ADDRESS, Wanted::mailboxes, "r.address_folded", joined("reach_email"));
    look(search, By.PHONE, Wanted::tail, tail("c.phone_digits"), "");
    look(search, By.PHONE, Wanted::tail, tail("r.digits"), joined("reach_phone"));
    look(search, By.NAME, one -> Collections.singleton(one.nameFolded()), "c.name_folded", "");
    return search.found();
  }

  private static void look(
      AlikeSearch<Wanted> search,
      By by,
      Function<Wanted, Set<String>> keys,
      String column,
      String join) {
    search.by(
        keys,
        SELECT.formatted(column, join),
        row ->
            new Alike(
                row.getLong("id"),
                Names.shown(
                    row.getString("first_name"),
                    row.getString("last_name"),
                    row.getString("email"),
                    row.getString("external_id"),
                    row.getLong("id")),
                row.getString("email"),
                by));
  }

  private static String tail(String column) {
    return "right(" + column + ", " + Likeness.PHONE_TAIL + ")";
  }

  private static String joined(String further) {
    return " join " + further + " r on r.contact_id = c.id";
  }
}
