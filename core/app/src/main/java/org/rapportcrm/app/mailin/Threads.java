package org.rapportcrm.app.mailin;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/** Which mails belong together, by the Message-IDs that they name. */
final class Threads {

  private static final int MOST = 100;

  private Threads() {}

  /**
   * The key of the thread of a mail: that of a mail it names and that is there, else the first one
   * that it names, else its own.
   *
   * @param references Message-IDs, the oldest first
   */
  static String of(Sql sql, String key, List<String> references) {
    if (references.isEmpty()) {
      return key;
    }
    List<String> named = new ArrayList<>();
    int from = Math.max(0, references.size() - MOST);
    references.subList(from, references.size()).forEach(id -> named.add(Keys.of(id)));
    return sql.first(
            "select thread_key from mailin_mail where message_key = any(?) order by at, id",
            row -> row.getString(1),
            named)
        .orElse(Keys.of(references.get(0)));
  }
}
