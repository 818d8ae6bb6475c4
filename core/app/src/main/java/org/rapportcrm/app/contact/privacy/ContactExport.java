package org.rapportcrm.app.contact.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.field.CustomExport;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Everything that is kept about one person, for that person to read and take along. */
@ApplicationScoped
public class ContactExport {

  /** Columns that say nothing about the person but how Rapport finds it. */
  private static final Set<String> DERIVED =
      Set.of(
          "name_folded",
          "email_folded",
          "address_folded",
          "phone_digits",
          "digits",
          "further_words",
          "search_text",
          "version");

  private Sql sql;
  private PluginPrivacy plugins;
  private Refusals refusals;

  /** For the container. */
  protected ContactExport() {}

  @Inject
  public ContactExport(Sql sql, PluginPrivacy plugins, Refusals refusals) {
    this.sql = sql;
    this.plugins = plugins;
    this.refusals = refusals;
  }

  /**
   * The name of each kind of record with its rows of column and value; values are texts, numbers,
   * booleans or {@code null}.
   */
  public Map<String, List<Map<String, Object>>> of(long id) {
    return with(id).rows();
  }

  /** The same with what people call it. */
  public Exported with(long id) {
    List<Map<String, Object>> contact = rows("select * from contact where id = ?", id);
    if (contact.isEmpty() || !Visible.of(RecordKind.CONTACTS).sees(sql, id)) {
      throw refusals.notFound("contacts.one", id);
    }
    Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
    all.put("contact", contact);
    all.put(
        "company",
        rows(
            "select co.name from company co join contact c on c.company_id = co.id"
                + " where c.id = ?",
            id));
    all.put(
        "tags",
        rows(
            "select t.name from tag t join contact_tag ct on ct.tag_id = t.id"
                + " where ct.contact_id = ? order by t.name_folded",
            id));
    all.put(
        "lists",
        rows(
            "select l.name, m.added_at, r.name as role, m.invitation from contact_list l join"
                + " contact_list_member m on m.list_id = l.id left join contact_list_role r on"
                + " r.id = m.role_id where m.contact_id = ? order by m.added_at",
            id));
    all.put("plans", ofContact("account_plan", "created_at", id));
    all.put("emails", ofContact("reach_email", "position", id));
    all.put("phones", ofContact("reach_phone", "position", id));
    all.put("addresses", ofContact("reach_address", "position", id));
    all.put("lifeStages", ofContact("life_stage_change", "at", id));
    all.put("owners", ofContact("routing_decision", "at", id));
    all.put("companies", ofContact("relation_company", "id", id));
    all.put(
        "relations",
        rows("select * from relation_contact where from_id = ? or to_id = ? order by id", id, id));
    all.put("anniversaries", ofContact("anniversary", "id", id));
    all.put("consent", ofContact("consent_event", "id", id));
    all.put("purchases", ofContact("purchase", "at", id));
    all.put("interactions", ofContact("interaction", "at", id));
    all.put(
        "referrals",
        rows("select * from referral where referrer_id = ? or referee_id = ? order by at", id, id));
    all.put("tasks", ofContact("task", "created_at", id));
    all.put("deals", ofContact("deal", "created_at", id));
    CustomExport.statements().forEach((name, query) -> all.put(name, rows(query, id)));
    Exported exported = new Exported(all, new HashMap<>());
    exported.add(plugins.export(id));
    return exported;
  }

  private List<Map<String, Object>> ofContact(String table, String order, long id) {
    return rows("select * from " + table + " where contact_id = ? order by " + order, id);
  }

  private List<Map<String, Object>> rows(String query, Object... parameters) {
    return sql.list(query, ContactExport::row, parameters);
  }

  private static Map<String, Object> row(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
      if (!DERIVED.contains(name)) {
        values.put(name, value(row, i, columns.getColumnType(i)));
      }
    }
    return values;
  }

  private static Object value(ResultSet row, int column, int type) throws SQLException {
    if (type == Types.TIMESTAMP_WITH_TIMEZONE || type == Types.TIMESTAMP) {
      OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
      return at == null ? null : at.toInstant().toString();
    }
    Object value = row.getObject(column);
    return value == null || value instanceof Number || value instanceof Boolean
        ? value
        : row.getString(column);
  }
}
