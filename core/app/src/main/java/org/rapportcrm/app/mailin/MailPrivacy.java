package org.rapportcrm.app.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.privacy.PersonalData;

/** Mails with a person: given out on request, and erased, but for those that others got too. */
@ApplicationScoped
public class MailPrivacy implements PersonalData {

  private static final List<String> FIELDS =
      List.of(
          "direction",
          "from_name",
          "from_address",
          "recipients",
          "subject",
          "at",
          "body",
          "attachments");

  @Inject private Sql sql;

  @Override
  public Map<String, List<Map<String, Object>>> export(long contactId) {
    return Map.of(
        "mails",
        sql.list(
            "select m.* from mailin_contact l join mailin_mail m on m.id = l.mail_id"
                + " where l.contact_id = ? order by m.at, m.id",
            row -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              for (String name : FIELDS) {
                fields.put(name, row.getString(name));
              }
              return fields;
            },
            contactId));
  }

  @Override
  public List<String> erase(long contactId) {
    sql.update(
        "delete from mailin_mail where id in (select mail_id from mailin_contact"
            + " where contact_id = ?) and (direction = 'in' or not exists (select 1"
            + " from mailin_contact o where o.mail_id = mailin_mail.id and o.contact_id <> ?))",
        contactId,
        contactId);
    // what others got too is theirs; who else got it is not
    sql.update(
        "update mailin_mail set recipients = '' where id in (select mail_id from mailin_contact"
            + " where contact_id = ?)",
        contactId);
    int left = sql.update("delete from mailin_contact where contact_id = ?", contactId);
    return left == 0 ? List.of() : List.of("mailin.kept");
  }
}
