package org.rapportcrm.app.duplicate;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.company.CompanyKeys;
import org.rapportcrm.app.duplicate.Likeness.By;

/** Finds companies that look like others, for many at once: a few statements over indexes. */
public final class CompanyLikeFinder {

  private static final String SELECT =
      "select c.id, c.name, c.website, %1$s as k from company c%2$s where %1$s = any(?)"
          + " and c.deleted_at is null";

  private final Sql sql;

  /** Over the database. */
  public CompanyLikeFinder(Sql sql) {
    this.sql = sql;
  }

  /** The companies that look like each; those without any are absent. */
  public Map<CompanyKeys, List<Alike>> find(Collection<CompanyKeys> wanted) {
    AlikeSearch<CompanyKeys> search = new AlikeSearch<>(sql, wanted);
    look(search, By.DOMAIN, CompanyKeys::domain, "c.domain", "");
    look(search, By.PHONE, CompanyKeys::phoneTail, "c.phone_tail", "");
    look(
        search,
        By.PHONE,
        CompanyKeys::phoneTail,
        "right(r.digits, " + Likeness.PHONE_TAIL + ")",
        " join reach_phone r on r.company_id = c.id");
    look(search, By.NAME, CompanyKeys::name, "c.name_key", "");
    return search.found();
  }

  private static void look(
      AlikeSearch<CompanyKeys> search,
      By by,
      Function<CompanyKeys, String> key,
      String column,
      String join) {
    Function<CompanyKeys, Set<String>> keys = one -> Collections.singleton(key.apply(one));
    search.by(
        keys,
        SELECT.formatted(column, join),
        row -> new Alike(row.getLong("id"), row.getString("name"), row.getString("website"), by));
  }
}
