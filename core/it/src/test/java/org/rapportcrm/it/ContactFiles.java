package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rapportcrm.testkit.ContactTruth;
import org.rapportcrm.testkit.SharedData;

/** Files that other programs wrote, imported through REST and compared with what they say. */
final class ContactFiles {

  private static final Map<String, String> GUESSED = Map.of();

  /** Files that hold no contact: rows without a person, empty rows, and columns nobody knows. */
  private static final Set<String> OF_NOBODY =
      Set.of(
          "mautic_fakecompanydata.csv",
          "mautic_fakeemaildata.csv",
          "mautic_fakepagehitdata.csv",
          "fluentcrm_sample.csv",
          "fluentcrm_sample_companies.csv");

  /** Odd vCards, whose names are in charsets they do not name, or which have no address. */
  private static final Map<String, String> ODD =
      Map.of(
          "utf-16_sample.vcf", "Ǽgean ĽdaMonté",
          "johndoe.vcf", "John Doë roundcube@gmail.com",
          "thebat.vcf", "Piotr Iksiński piotr.iksinski@somedomain.com",
          "photo.vcf", "Jörg Müller",
          "apple.vcf", "Apple Computer AG");

  private final Api api;
  private final Path folder;

  ContactFiles(Api api, Path folder) {
    this.api = api;
    this.folder = folder;
  }

  /** All of them. */
  void comeOutAsTheTruthSays() throws IOException {
    for (Path file : files("contacts_nonlatin")) {
      inTenScripts(file, ContactTruth.read());
    }
    for (Path file : files("contacts_misc")) {
      if (OF_NOBODY.contains(name(file))) {
        nobody(file);
      } else {
        matches(file, peopleOfCsv(file));
      }
    }
    for (Path file : files("contacts_roundcube")) {
      if (ODD.containsKey(name(file))) {
        // The Bat writes bytes of its own country and names no charset: a person has to.
        String options = name(file).equals("thebat.vcf") ? "{\"charset\":\"ISO-8859-2\"}" : "{}";
        JsonObject run = api.importFile("contacts", file, GUESSED, options);
        assertThat(run.getInt("rejected")).as(name(file)).isZero();
        assertThat(names()).as(name(file)).contains(ODD.get(name(file)));
      } else {
        matches(file, peopleOfCard(card(file)));
      }
    }
  }

  private void inTenScripts(Path file, ContactTruth truth) throws IOException {
    forget(truth.addresses());
    JsonObject run = imported(file);
    assertThat(run.getInt("rejected")).as(name(file)).isZero();
    int known = 0;
    for (JsonObject contact : contacts()) {
      if (truth.knows(text(contact, "email")) && !text(contact, "lastName").equals("?")) {
        String phone = contact.isNull("phone") ? null : contact.getString("phone");
        truth.check(
            name(file),
            text(contact, "email"),
            text(contact, "firstName"),
            text(contact, "lastName"),
            "?".equals(phone) ? null : phone);
        known++;
      }
    }
    assertThat(known).as(name(file)).isEqualTo(run.getInt("read"));
    assertThat(imported(file).getInt("updated")).as(name(file) + " again").isZero();
  }

  private void matches(Path file, Map<String, String> people) throws IOException {
    forget(people.keySet().stream().filter(address -> !people.get(address).isEmpty()).toList());
    assertThat(imported(file).getInt("rejected")).as(name(file)).isZero();
    List<String> names = names();
    people.forEach(
        (address, person) ->
            assertThat(names).as(name(file)).contains((person + " " + address).strip()));
  }

  private void nobody(Path file) {
    int before = api.get("/api/v1/contacts?limit=1").getInt("total");
    Api.Answer answer = api.sendFile("contacts", file, GUESSED, "{}");
    if (answer.status() == 202) {
      JsonObject run = api.awaitImport(answer.json());
      assertThat(run.getInt("rejected")).as(name(file)).isEqualTo(run.getInt("read"));
    } else {
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"mapping\"", "\"remedy\"");
    }
    assertThat(api.get("/api/v1/contacts?limit=1").getInt("total")).isEqualTo(before);
  }

  private JsonObject imported(Path file) {
    return api.importFile("contacts", file, GUESSED, "{}");
  }

  /** Gives these people names that no file has, so that each file has to bring the right ones. */
  private void forget(Iterable<String> addresses) throws IOException {
    StringBuilder rows = new StringBuilder("email,first name,last name,phone\n");
    addresses.forEach(address -> rows.append(address.isEmpty() ? "" : address + ",?,?,?\n"));
    if (rows.indexOf("@") > 0) {
      imported(Files.writeString(folder.resolve("forgotten.csv"), rows));
    }
  }

  private List<JsonObject> contacts() {
    List<JsonObject> all = new ArrayList<>();
    String path = "/api/v1/contacts?limit=500";
    String cursor = "";
    while (cursor != null) {
      JsonObject page = api.get(path + cursor);
      page.getJsonArray("items").stream().map(JsonValue::asJsonObject).forEach(all::add);
      cursor = page.isNull("nextCursor") ? null : "&cursor=" + page.getString("nextCursor");
    }
    return all;
  }

  private List<String> names() {
    return contacts().stream()
        .map(c -> text(c, "firstName") + " " + text(c, "lastName") + " " + text(c, "email"))
        .map(line -> line.strip().replaceAll(" +", " "))
        .toList();
  }

  /** Names by address, as a file without quotes says. */
  private static Map<String, String> peopleOfCsv(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> header =
        Stream.of(lines.get(0).split(","))
            .map(cell -> cell.toLowerCase(Locale.ROOT).replaceAll("[ _]", ""))
            .toList();
    Map<String, String> people = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      String address = header.contains("email") ? cells[header.indexOf("email")].strip() : "";
      people.put(
          address,
          cells[header.indexOf("firstname")].strip()
              + " "
              + cells[header.indexOf("lastname")].strip());
    }
    return people;
  }

  /** The card beside a table says what the table says. */
  private static Path card(Path file) {
    return file.resolveSibling(name(file).replace(".csv", ".vcf"));
  }

  /** Names by first address, of plain UTF-8 cards; a middle name belongs to the first name. */
  private static Map<String, String> peopleOfCard(Path card) throws IOException {
    Map<String, String> people = new LinkedHashMap<>();
    String name = "";
    boolean named = false;
    for (String line : Files.readAllLines(card, StandardCharsets.UTF_8)) {
      String value = line.substring(line.indexOf(':') + 1);
      if (line.startsWith("BEGIN:")) {
        named = false;
      } else if (line.startsWith("N:")) {
        String[] parts = (value + " ").split(";");
        name = String.join(" ", parts[1], parts[2], parts[0]).strip().replaceAll(" +", " ");
      } else if (line.startsWith("EMAIL") && !named) {
        people.put(value, name);
        named = true;
      }
    }
    return people;
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(SharedData.path(folder))) {
      return files.filter(f -> f.toString().matches(".*[.](csv|vcf)")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String text(JsonObject contact, String field) {
    return contact.get(field) instanceof JsonString text ? text.getString() : "";
  }
}
