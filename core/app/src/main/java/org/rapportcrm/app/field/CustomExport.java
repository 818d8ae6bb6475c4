package org.rapportcrm.app.field;

import java.util.LinkedHashMap;
import java.util.Map;

/** Statements that read all that custom fields keep about one person, with the contact's key. */
public final class CustomExport {

  private static final String VALUES =
      "select %s f.field_key as field, f.label_en as name, v.words, v.number, v.currency, v.on_day,"
          + " v.truth, o.option_key as choice, v.contact_ref, v.company_ref from %s v"
          + " join custom_field f on f.id = v.field_id"
          + " left join custom_option o on o.id = v.option_id where %s"
          + " order by v.record_id, f.place, v.item";

  private CustomExport() {}

  /** Statements by what they read; archived fields are read too. */
  public static Map<String, String> statements() {
    Map<String, String> statements = new LinkedHashMap<>();
    statements.put("customFields", VALUES.formatted("", "custom_contact", "v.record_id = ?"));
    statements.put("customFieldsOfDeals", of("deal"));
    statements.put("customFieldsOfPurchases", of("purchase"));
    return statements;
  }

  private static String of(String record) {
    return VALUES.formatted(
        "v.record_id as " + record + ",",
        "custom_" + record,
        "v.record_id in (select id from " + record + " where contact_id = ?)");
  }
}
