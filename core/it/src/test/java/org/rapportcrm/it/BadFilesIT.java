package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as they should not be: each bad row has its line and reason, and every other is kept. */
class BadFilesIT {

  /** In every address and number, so that each run brings its own people. */
  private static final String RUN = Long.toString(System.currentTimeMillis(), 36);

  @TempDir private Path folder;

  private final Api api = SharedRapport.admin();

  static Stream<Arguments> pretenders() {
    return Stream.of(
        Arguments.of("picture.csv", "\u0089PNG\r\n\u001a\n0000", "image"),
        Arguments.of("table.csv", "PK\u0003\u0004 [Content_Types].xml", "spreadsheet"),
        Arguments.of("paper.csv", "%PDF-1.7 and so on", "PDF"),
        Arguments.of("page.csv", "<!DOCTYPE html><html><body>", "web page"),
        Arguments.of("data.csv", "{\"email\":\"a@example.com\"}", "JSON"),
        Arguments.of("program.vcf", "\u007fELF\u0001\u0002", "no text file"),
        Arguments.of("nothing.csv", "", "empty"));
  }

  @ParameterizedTest
  @MethodSource("pretenders")
  void aFileThatIsNotWhatItsNameSaysIsNamedForWhatItIs(String name, String content, String what)
      throws IOException {
    Path file = Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
    Api.Answer answer = api.sendFile("contacts", file, Map.of(), "{}");
    assertThat(answer.status()).isEqualTo(400);
    JsonObject error = answer.json().getJsonArray("errors").getJsonObject(0);
    assertThat(error.getString("field")).isEqualTo("file");
    assertThat(error.getString("message")).contains(what);
    assertThat(error.getString("remedy")).isNotBlank();
  }

  @Test
  void aTableThatCallsItselfACardIsReadAsTheTableItIs() throws IOException {
    Path file = write("people.vcf", "email,first name\nA@example.com,Ada\n");
    assertThat(api.importFile("contacts", file, Map.of(), "{}").getInt("created")).isEqualTo(1);
  }

  @Test
  void unbalancedQuotesCostTheirOwnRowsAlone() throws IOException {
    refuses(
        "email,first name\nq1@example.com,\"open\nq2@example.com,Fine\n"
            + "\"q3@example.com\"x,Bad\nq4@example.com,\"two\nlines\"\nq5@example.com,a \"b\" c\n",
        List.of("2", "4"),
        3,
        "quotation mark");
  }

  @Test
  void aNulCostsItsOwnRowAlone() throws IOException {
    refuses("email,first name\nn1@example.com,A\0B\nn2@example.com,B\n", List.of("2"), 1, "NUL");
  }

  @Test
  void aCellOfAMegabyteCostsItsOwnRowAlone() throws IOException {
    refuses(
        "email,note\nb1@example.com,"
            + "x".repeat(1 << 20)
            + "\nb2@example.com,B\nb3@example.com,"
            + "\""
            + "y".repeat(1 << 20)
            + "\"\nb4@example.com,B\n",
        List.of("2", "4"),
        2,
        "characters");
  }

  @Test
  void fiveHundredColumnsAreReadAndOneMoreIsRefused() throws IOException {
    String header = "email" + ",c".repeat(499);
    refuses(
        header
            + "\nw1@example.com"
            + ",x".repeat(499)
            + "\nw2@example.com"
            + ",x".repeat(500)
            + "\n",
        List.of("3"),
        1,
        "columns");
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithItsLine() throws IOException {
    refuses(
        "email,first name\nnobody,A\n@example.com,B\na b@example.com,C\na@b@c.example,D\n"
            + "ok@example.com,E\n",
        List.of("2", "3", "4", "5"),
        1,
        "is no mail address");
  }

  @Test
  void aDayIsTheSameInThreeCalendars() throws IOException {
    days("ymd", "d1#", "2024-03-05", "2024-02-30");
    days("jalali", "d2#", "۱۴۰۲/۱۲/۱۵", "۱۴۰۲/۱۲/۳۰");
    days("hijri", "d3#", "1445-08-24", "1445-13-01");
    for (String customer : List.of("d1", "d2", "d3")) {
      assertThat(purchase(customer).getString("at")).as(customer).startsWith("2024-03-05");
    }
  }

  private void days(String calendar, String customer, String day, String noDay) throws IOException {
    purchases(
        "customer,amount,currency,at\n%s,10,EUR,%s\nnobody,10,EUR,%s\nnobody,10,EUR,soon\n"
            .formatted(customer, day, noDay),
        "{\"dateFormat\":\"" + calendar + "\"}",
        1,
        2);
  }

  @Test
  void anAmountIsTheSameInEveryWayOfWritingIt() throws IOException {
    purchases(
        "customer,amount,currency,at\nm1#,\"1.234,56\",EUR,2024-03-05\n"
            + "m2#,١٬٢٣٤٫٥٦,SAR,2024-03-05\nm3#,\"1,234.56\",USD,2024-03-05\n"
            + "m4#,۱٬۲۳۴٫۵۶,IRR,2024-03-05\nm5#,abc,USD,2024-03-05\nm6#,1.234.56,USD,2024-03-05\n",
        "{}",
        4,
        2);
    for (String customer : List.of("m1", "m2", "m3", "m4")) {
      assertThat(purchase(customer).getJsonNumber("amount").bigDecimalValue())
          .as(customer)
          .isEqualByComparingTo("1234.56");
    }
  }

  private void refuses(String text, List<String> lines, int kept, String reason)
      throws IOException {
    Path file = write("rows.csv", text);
    JsonObject run = api.importFile("contacts", file, Map.of(), "{}");
    assertThat(run.getInt("created")).isEqualTo(kept);
    assertThat(run.getInt("rejected")).isEqualTo(lines.size());
    String rejected = api.ask("GET", run.getString("rejectedUrl"), null).body();
    for (String line : lines) {
      assertThat(rejected).containsPattern("," + line + ",\"?[^\"\n]*" + reason);
    }
    JsonObject again = api.importFile("contacts", file, Map.of(), "{}");
    assertThat(again.getInt("created") + again.getInt("updated")).as("nothing half done").isZero();
  }

  private void purchases(String text, String options, int created, int rejected)
      throws IOException {
    Path file = write("purchases.csv", text.replace("#,", RUN + ","));
    JsonObject run = api.importFile("purchases", file, Map.of(), options);
    assertThat(run.getInt("created")).isEqualTo(created);
    assertThat(run.getInt("rejected")).isEqualTo(rejected);
    assertThat(api.ask("GET", run.getString("rejectedUrl"), null).body())
        .contains("that can be read. Write ");
  }

  private JsonObject purchase(String customer) {
    JsonArray found = api.get("/api/v1/contacts?query=" + customer + RUN).getJsonArray("items");
    assertThat(found).as(customer).hasSize(1);
    return api.get("/api/v1/purchases?contact=" + found.getJsonObject(0).get("id"))
        .getJsonArray("items")
        .getJsonObject(0);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(
        folder.resolve(name), text.replaceAll("(?<=\\w)@example.com", RUN + "@example.com"));
  }
}
