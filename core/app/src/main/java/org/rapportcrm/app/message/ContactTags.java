package org.rapportcrm.app.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.MergeTag;

/** The merge tags of a contact's own fields: {@code contact.firstName}, {@code contact.city} … */
@ApplicationScoped
public class ContactTags implements MergeTag.Source {

  private static final Map<String, String> SAMPLES = new LinkedHashMap<>();

  static {
    SAMPLES.put("contact.firstName", "Sara");
    SAMPLES.put("contact.lastName", "Rahimi");
    SAMPLES.put("contact.name", "Sara Rahimi");
    SAMPLES.put("contact.email", "sara@example.com");
    SAMPLES.put("contact.phone", "+98 21 5550 1234");
    SAMPLES.put("contact.company", "Golestan Books");
    SAMPLES.put("contact.jobTitle", "Buyer");
    SAMPLES.put("contact.city", "Shiraz");
    SAMPLES.put("contact.country", "Iran");
    SAMPLES.put("contact.externalId", "K-1042");
  }

  private static final String ALL =
      """
      select c.id,
             c.first_name as "contact.firstName",
             c.last_name as "contact.lastName",
             trim(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, ''))
               as "contact.name",
             c.email as "contact.email",
             c.phone as "contact.phone",
             o.name as "contact.company",
             c.job_title as "contact.jobTitle",
             c.city as "contact.city",
             c.country as "contact.country",
             c.external_id as "contact.externalId"
      from contact c left join company o on o.id = c.company_id
      where c.id = any(?)
      """;

  private Sql sql;

  /** For proxies. */
  protected ContactTags() {}

  /** Reads through this. */
  @Inject
  public ContactTags(Sql sql) {
    this.sql = sql;
  }

  /** The tags, for the table of contents. */
  public static List<MergeTag> tags() {
    return SAMPLES.entrySet().stream()
        .map(
            e ->
                new MergeTag(
                    e.getKey(),
                    "delivery.tag." + e.getKey().substring(Tags.CONTACT.length()),
                    e.getValue(),
                    ContactTags.class))
        .toList();
  }

  /** All fields of these contacts by tag name, in one query. */
  public Map<Long, Map<String, String>> all(Collection<Long> contactIds) {
    Map<Long, Map<String, String>> values = new HashMap<>();
    if (!contactIds.isEmpty()) {
      sql.each(ALL, row -> values.put(row.getLong(1), fields(row)), contactIds);
    }
    return values;
  }

  @Override
  public Map<Long, String> values(String name, Collection<Long> contactIds, Locale locale) {
    Map<Long, String> values = new HashMap<>();
    all(contactIds).forEach((id, fields) -> values.computeIfAbsent(id, unused -> fields.get(name)));
    return values;
  }

  private static Map<String, String> fields(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, String> fields = new HashMap<>();
    for (int i = 2; i <= columns.getColumnCount(); i++) {
      fields.put(columns.getColumnLabel(i), row.getString(i));
    }
    return fields;
  }
}
