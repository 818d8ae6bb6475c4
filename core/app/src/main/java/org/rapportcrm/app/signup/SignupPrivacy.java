package org.rapportcrm.app.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.privacy.PersonalData;

/** What sign-ups keep of a person: what waits to be confirmed, and that it was. */
@ApplicationScoped
public class SignupPrivacy implements PersonalData {

  /** Those of a contact: confirmed ones, and those that wait with one of its addresses. */
  private static final String OWN =
      "(s.contact_id = ? or s.email_folded in (select email_folded from contact where id = ?"
          + " union all select address_folded from reach_email where contact_id = ?))";

  @Inject private Sql sql;

  @Override
  public Map<String, List<Map<String, Object>>> export(long contactId) {
    List<Map<String, Object>> rows =
        sql.list(
            "select f.name as form, s.state, s.email, s.first_name, s.last_name, s.phone, s.company,"
                + " s.network, s.submitted_at, s.confirmed_at from signup s"
                + " join signup_form f on f.id = s.form_id where "
                + OWN
                + " order by s.id",
            row -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                fields.put(
                    row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), row.getString(i));
              }
              return fields;
            },
            contactId,
            contactId,
            contactId);
    return rows.isEmpty() ? Map.of() : Map.of("signups", rows);
  }

  @Override
  public List<String> erase(long contactId) {
    sql.update(
        "delete from signup where id in (select s.id from signup s where " + OWN + ")",
        contactId,
        contactId,
        contactId);
    return List.of();
  }
}
