package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.privacy.PersonalData;

// region personal-data
/** A person's visits: exported as they are, erased without a trace. */
@ApplicationScoped
@Transactional
public class FrontDeskPersonalData implements PersonalData {

  @Inject private Sql sql;

  @Override
  public Map<String, List<Map<String, Object>>> export(long contactId) {
    List<Map<String, Object>> rows =
        sql.list(
            "select at, note from front_desk_visit where contact_id = ? order by id",
            row -> {
              Map<String, Object> columns = new LinkedHashMap<>();
              columns.put("at", Sql.instant(row, "at").toString());
              columns.put("note", row.getString("note"));
              return columns;
            },
            contactId);
    return rows.isEmpty() ? Map.of() : Map.of("visits", rows);
  }

  @Override
  public List<String> erase(long contactId) {
    sql.update("delete from front_desk_visit where contact_id = ?", contactId);
    return List.of();
  }
}
// endregion
