package org.rapportcrm.ror;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.privacy.PersonalData;

/** A person's outlook: exported as it is, erased without a trace. */
@ApplicationScoped
public class OutlookData implements PersonalData {

  @Inject private Sql sql;

  @Override
  public Map<String, List<Map<String, Object>>> export(long contactId) {
    List<Map<String, Object>> rows =
        sql.list(
            "select frequency, recency, age, alive, expected, spend, clv from ror_report_clv"
                + " where contact_id = ?",
            row -> {
              Map<String, Object> columns = new LinkedHashMap<>();
              columns.put("repeatPurchases", row.getInt(1));
              columns.put("recencyWeeks", row.getDouble(2));
              columns.put("ageWeeks", row.getDouble(3));
              columns.put("alive", row.getDouble(4));
              columns.put("expectedPurchases", row.getDouble(5));
              columns.put("expectedSpend", row.getBigDecimal(6));
              columns.put("value", row.getBigDecimal(7));
              return columns;
            },
            contactId);
    return rows.isEmpty() ? Map.of() : Map.of("customerLifetimeValue", rows);
  }

  @Override
  public List<String> erase(long contactId) {
    sql.update("delete from ror_report_clv where contact_id = ?", contactId);
    return List.of();
  }
}
