package org.rapportcrm.app.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.data.Sql;

/** What the records of the audit log are called today, and on which page they are. */
@ApplicationScoped
public class AuditRecords {

  private Sql sql;

  /** For the container. */
  protected AuditRecords() {}

  /** Over this database. */
  @Inject
  public AuditRecords(Sql sql) {
    this.sql = sql;
  }

  /**
   * A record that is there.
   *
   * @param name {@code null} for people whom we write to: the log does not name them
   * @param path of its page
   */
  public record Found(String name, String path) {}

  private enum Sort {
    USER("name from app_user where", "/console/user/"),
    TEAM("name from team where", "/console/team/"),
    SEGMENT("name from segment where", "/console/segment/"),
    LIST("name from contact_list where", "/console/list/"),
    MAILBOX("address from mailin_box where", "/console/mailbox/"),
    WEBHOOK("url from webhook where", "/console/webhook/"),
    ROUTING("name from routing_rule where", "/console/routing-rule/"),
    COMPANY("name from company where", "/console/company/"),
    CONTACT("null from contact where deleted_at is null and", "/console/contact/");

    private final String source;
    private final String path;

    Sort(String source, String path) {
      this.source = source;
      this.path = path;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT) + " ";
    }
  }

  /**
   * Those that are there still, asked for once for each kind.
   *
   * @param records as they stand in the log, such as {@code user 50}; may hold {@code null}
   */
  public Map<String, Found> of(Collection<String> records) {
    Map<String, Found> found = new HashMap<>();
    for (Sort sort : Sort.values()) {
      List<Long> keys = keys(sort, records);
      if (!keys.isEmpty()) {
        sql.each(
            "select id, " + sort.source + " id = any(?)",
            row -> {
              long id = row.getLong(1);
              found.put(sort.word() + id, new Found(row.getString(2), sort.path + id));
            },
            keys);
      }
    }
    return found;
  }

  private static List<Long> keys(Sort sort, Collection<String> records) {
    List<Long> keys = new ArrayList<>();
    for (String record : records) {
      if (record != null && record.startsWith(sort.word())) {
        String key = record.substring(sort.word().length());
        if (key.matches("\\d{1,18}")) {
          keys.add(Long.valueOf(key));
        }
      }
    }
    return keys;
  }
}
