package org.rapportcrm.app.imports.write;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportRow;

/** The users whom rows name as owners, by mail address or by their whole name. */
public final class OwnersByAddress {

  private final Map<String, Long> known = new HashMap<>();

  private OwnersByAddress() {}

  /** Looks up all whom the rows of a batch name, at once. */
  public static OwnersByAddress load(Sql sql, List<ImportRow> rows) {
    OwnersByAddress owners = new OwnersByAddress();
    List<String> said =
        rows.stream()
            .map(row -> row.text("owner"))
            .filter(Objects::nonNull)
            .map(OwnersByAddress::key)
            .distinct()
            .toList();
    if (!said.isEmpty()) {
      sql.each(
          "select lower(name), lower(email), id from app_user"
              + " where active and (lower(email) = any(?) or lower(name) = any(?)) order by id desc",
          row -> {
            owners.known.put(row.getString(1), row.getLong(3));
            owners.known.put(row.getString(2), row.getLong(3));
          },
          said,
          said);
    }
    return owners;
  }

  /** The owner that a row names; {@code null} when it names none. */
  public Long of(ImportRow row) {
    String said = row.text("owner");
    return said == null ? null : known.get(key(said));
  }

  /** Whether a row names somebody who is no user. */
  public boolean isUnknown(ImportRow row) {
    return row.text("owner") != null && of(row) == null;
  }

  private static String key(String said) {
    return said.strip().toLowerCase(Locale.ROOT);
  }
}
