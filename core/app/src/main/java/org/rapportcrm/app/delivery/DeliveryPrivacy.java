package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.privacy.PersonalData;

/**
 * What was sent to a person: given out on request; on erasure the counts stay and the person goes.
 */
@ApplicationScoped
public class DeliveryPrivacy implements PersonalData {

  @Inject private Sql sql;

  @Override
  public Map<String, List<Map<String, Object>>> export(long contactId) {
    return Map.of(
        "deliveries",
        sql.list(
            "select b.title, b.purpose, d.address, d.state, d.done_at, d.opened_at, d.clicked_at"
                + " from delivery d join delivery_batch b on b.id = d.batch_id"
                + " where d.contact_id = ? order by d.id",
            row -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              for (String name :
                  List.of(
                      "title",
                      "purpose",
                      "address",
                      "state",
                      "done_at",
                      "opened_at",
                      "clicked_at")) {
                fields.put(name, row.getString(name));
              }
              return fields;
            },
            contactId));
  }

  @Override
  public List<String> erase(long contactId) {
    sql.update(
        "update delivery set state = 'SUPPRESSED', reason = 'erased', done_at = current_timestamp,"
            + " claim_token = null where contact_id = ? and state in ('QUEUED', 'CLAIMED')",
        contactId);
    sql.update(
        "delete from delivery_outbox where delivery_id in"
            + " (select id from delivery where contact_id = ?)",
        contactId);
    sql.update(
        "delete from delivery_event where delivery_id in"
            + " (select id from delivery where contact_id = ?)",
        contactId);
    int kept =
        sql.update(
            "update delivery set address = 'erased', address_folded = 'erased:' || id, reply = null,"
                + " contact_id = null where contact_id = ?",
            contactId);
    return kept == 0 ? List.of() : List.of("delivery.kept");
  }
}
