package org.rapportcrm.app.imports.purchase;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.rapportcrm.app.imports.custom.CustomBefore;

/**
 * What a batch changed of a purchase that was there.
 *
 * @param key the purchase's number
 * @param described whether its description changed
 * @param before the old description, or {@code null}
 * @param after the new one
 * @param refund whether the batch refunded it
 * @param custom custom fields that changed
 */
record PurchaseBefore(
    String key,
    boolean described,
    String before,
    String after,
    boolean refund,
    CustomBefore custom) {

  static final String RECORD = "purchase";

  String json() {
    JsonObjectBuilder json = Json.createObjectBuilder().add("key", key).add("refund", refund);
    if (described) {
      json.add("after", after);
      if (before != null) {
        json.add("before", before);
      }
    }
    if (!custom.isEmpty()) {
      json.add("custom", custom.json());
    }
    return json.build().toString();
  }

  static PurchaseBefore of(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject was = reader.readObject();
      return new PurchaseBefore(
          was.getString("key"),
          was.containsKey("after"),
          was.getString("before", null),
          was.getString("after", null),
          was.getBoolean("refund"),
          CustomBefore.of(was.getJsonObject("custom")));
    }
  }
}
