package org.rapportcrm.app.contact;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.find.ContactSort;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.testkit.SharedData;
import org.rapportcrm.testkit.TestDatabase;

/** Texts that broke other programs are kept as they are, or refused, and never break a search. */
class NaughtyStringsTest {

  @ParameterizedTest
  @EnumSource
  void everyTextComesBackAsItWasGiven(TestDatabase.Kind kind) throws IOException {
    List<String> naughty = naughty();
    try (Workshop shop = new Workshop(kind)) {
      int kept = 0;
      for (String text : naughty) {
        List<Flaw> flaws = new ArrayList<>();
        ContactChange change =
            ContactChange.check(
                Workshop.values(
                    "firstName", text, "lastName", "x", "note", text, "city", cut(text, 100)),
                List.of(),
                Birthday.Reckoning.GREGORIAN,
                flaws);
        if (!flaws.isEmpty()) {
          assertThat(flaws)
              .extracting(Flaw::key)
              .containsAnyOf("input.unstorable", "input.too-long");
          continue;
        }
        long id = shop.in(() -> shop.contacts.create(change));
        ContactRow row = shop.finder.row(id).orElseThrow();
        assertThat(row.firstName()).isEqualTo(text.isBlank() ? null : text.strip());
        assertThat(shop.export.of(id).get("contact").get(0).get("note"))
            .isEqualTo(text.isBlank() ? null : text.strip());
        shop.finder.page(ContactFilter.query(text), ContactSort.DEFAULT, null, 5);
        kept++;
      }
      assertThat(kept).isGreaterThan(naughty.size() * 9 / 10);
    }
  }

  private static String cut(String text, int limit) {
    return text.codePointCount(0, text.length()) <= limit
        ? text
        : text.substring(0, text.offsetByCodePoints(0, limit));
  }

  private static List<String> naughty() throws IOException {
    try (JsonReader reader =
        Json.createReader(
            Files.newInputStream(SharedData.path("naughty_strings").resolve("blns.json")))) {
      return reader.readArray().getValuesAs(JsonString.class).stream()
          .map(JsonString::getString)
          .toList();
    }
  }
}
