package org.rapportcrm.ror;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.text.Words;

/** A person's outlook: exported as it is, erased without a trace. */
@ApplicationScoped
public class OutlookData implements PersonalData {

  private static final Map<String, String> COLUMNS =
      Map.of(
          "repeatPurchases", "ror-report.frequency",
          "recencyWeeks", "ror-report.export.recency",
          "ageWeeks", "ror-report.export.age",
          "alive", "ror-report.alive",
          "expectedPurchases", "ror-report.expected",
          "expectedSpend", "ror-report.spend",
          "value", "ror-report.value");

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
  public Optional<Words> words(String kind, String column, Object value) {
    return column == null || value != null
        ? Optional.empty()
        : Optional.ofNullable(COLUMNS.get(column)).map(Words::of);
  }

  @Override
  public List<String> erase(long contactId) {
    sql.update("delete from ror_report_clv where contact_id = ?", contactId);
    return List.of();
  }
}
