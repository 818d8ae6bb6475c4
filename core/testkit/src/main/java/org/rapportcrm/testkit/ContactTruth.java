package org.rapportcrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two hundred people in ten scripts, as they must be after any of the files of {@code
 * contacts_nonlatin} was imported.
 */
public final class ContactTruth {

  private final Map<String, JsonObject> byAddress = new LinkedHashMap<>();

  private ContactTruth() {}

  /** Reads it; skips the test where the data is not at hand. */
  public static ContactTruth read() throws IOException {
    ContactTruth truth = new ContactTruth();
    try (JsonReader reader =
        Json.createReader(
            Files.newBufferedReader(SharedData.path("contacts_nonlatin/truth_utf8.json")))) {
      reader
          .readArray()
          .getValuesAs(JsonObject.class)
          .forEach(person -> truth.byAddress.put(person.getString("e"), person));
    }
    return truth;
  }

  public Iterable<String> addresses() {
    return byAddress.keySet();
  }

  /** Whether it is one of them. */
  public boolean knows(String address) {
    return byAddress.containsKey(address);
  }

  /**
   * Compares a stored person.
   *
   * @param phone {@code null} where the file had none
   * @param file named when it fails
   */
  public void check(String file, String address, String first, String last, String phone) {
    JsonObject person = byAddress.get(address);
    String who = file + " " + address;
    assertThat(person).as(who).isNotNull();
    assertThat(first).as(who).isEqualTo(person.getString("f"));
    assertThat(last).as(who).isEqualTo(person.getString("n"));
    if (phone != null) {
      assertThat(phone).as(who).isEqualTo(person.getString("t"));
    }
  }
}
