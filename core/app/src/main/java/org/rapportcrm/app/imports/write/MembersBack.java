package org.rapportcrm.app.imports.write;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportTrace.Before;

/** Gives members of lists the roles and invitations back that an import changed. */
final class MembersBack {

  /** What traces call them; the record is the list. */
  static final String RECORD = "member";

  private MembersBack() {}

  /** A member before and after. */
  static String json(Long roleBefore, String before, Long roleAfter, String after) {
    return Json.createArrayBuilder()
        .add(value(roleBefore))
        .add(value(before))
        .add(value(roleAfter))
        .add(value(after))
        .build()
        .toString();
  }

  private static JsonValue value(Object value) {
    return value == null ? JsonValue.NULL : Json.createValue(value.toString());
  }

  /** What somebody changed since stays. */
  static void restore(Sql sql, List<Before> traced) {
    List<Object[]> rows = new ArrayList<>();
    for (Before one : traced) {
      try (JsonReader reader = Json.createReader(new StringReader(one.values()))) {
        JsonArray cells = reader.readArray();
        rows.add(
            new Object[] {
              number(cells, 0),
              text(cells, 1),
              one.contactId(),
              one.recordId(),
              number(cells, 2),
              text(cells, 3)
            });
      }
    }
    sql.batch(
        "update contact_list_member set role_id = cast(? as bigint), invitation = ? where"
            + " contact_id = ? and list_id = ? and role_id is not distinct from cast(? as bigint)"
            + " and invitation is not distinct from ?",
        rows);
  }

  private static String text(JsonArray cells, int at) {
    return cells.isNull(at) ? null : cells.getString(at);
  }

  private static Long number(JsonArray cells, int at) {
    return cells.isNull(at) ? null : Long.valueOf(cells.getString(at));
  }
}
