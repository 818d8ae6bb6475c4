package org.rapportcrm.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.rapportcrm.api.data.Sql;

/** Compares stored contacts with a list of what they should be. */
final class Truth {

  private Truth() {}

  static void check(Sql sql, Path json, long contacts, String name) throws IOException {
    Map<String, JsonObject> byAddress = new HashMap<>();
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(json))) {
      reader
          .readArray()
          .getValuesAs(JsonObject.class)
          .forEach(person -> byAddress.put(person.getString("e"), person));
    }
    int[] seen = {0};
    sql.each(
        "select email, first_name, last_name, phone from contact",
        row -> {
          JsonObject person = byAddress.get(row.getString("email"));
          assertThat(person).as(name + " " + row.getString("email")).isNotNull();
          assertThat(row.getString("first_name")).as(name).isEqualTo(person.getString("f"));
          assertThat(row.getString("last_name")).as(name).isEqualTo(person.getString("n"));
          if (row.getString("phone") != null) {
            assertThat(row.getString("phone")).as(name).isEqualTo(person.getString("t"));
          }
          seen[0]++;
        });
    assertThat(seen[0]).as(name).isEqualTo((int) contacts);
  }
}
