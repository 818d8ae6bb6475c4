package org.rapportcrm.surveys.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.rapportcrm.api.data.Sql;

/** Finds many contacts by address or customer number, in one query each; none in the trash. */
@ApplicationScoped
public class KnownContacts {

  private final Sql sql;

  /** For proxies. */
  protected KnownContacts() {
    this(null);
  }

  /** Over this database. */
  @Inject
  public KnownContacts(Sql sql) {
    this.sql = sql;
  }

  /** Folded address to id, of those that are known; {@code null}s are passed over. */
  public Map<String, Long> byAddress(Collection<String> addresses) {
    return ids("email_folded", addresses.stream().map(KnownContacts::folded).toList());
  }

  /** Customer number to id, of those that are known; {@code null}s are passed over. */
  public Map<String, Long> byNumber(Collection<String> numbers) {
    return ids("external_id", numbers.stream().toList());
  }

  /** An address as addresses are compared; {@code null} stays {@code null}. */
  public static String folded(String address) {
    return address == null ? null : address.strip().toLowerCase(Locale.ROOT);
  }

  private Map<String, Long> ids(String column, List<String> texts) {
    Map<String, Long> ids = new HashMap<>();
    List<String> wanted = texts.stream().filter(Objects::nonNull).distinct().toList();
    if (!wanted.isEmpty()) {
      sql.each(
          "select "
              + column
              + ", id from contact where deleted_at is null and "
              + column
              + " = any(?)",
          row -> ids.put(row.getString(1), row.getLong(2)),
          wanted);
    }
    return ids;
  }
}
