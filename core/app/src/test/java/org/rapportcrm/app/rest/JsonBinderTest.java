package org.rapportcrm.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.app.text.BundleMessages;
import org.rapportcrm.testkit.Spoken;

class JsonBinderTest {

  enum Kind {
    GOOD,
    BAD
  }

  record Line(String sku, int count) {
    Line {
      if (count > 99) {
        throw ProblemException.field("count", "Too many.", "Send at most 99.");
      }
    }
  }

  record Order(
      String firstName,
      BigDecimal amount,
      Long contact,
      boolean refunded,
      Instant at,
      LocalDate due,
      Kind kind,
      List<Line> lines,
      Map<String, Integer> counts,
      JsonObject rule) {}

  record Letter(@Required String to, @Required Integer copies, String note, Line line) {}

  @Test
  void whatMustBeSentIsRefusedWhereItIsMissingAllOfItAtOnce() {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () -> JsonBinder.bind(json("{\"copies\":null,\"note\":\"x\"}"), Letter.class));
    assertThat(refused.errors()).extracting(FieldError::field).containsExactly("to", "copies");
    assertThat(refused.errors()).extracting(FieldError::remedy).doesNotContainNull();
  }

  @Test
  void aChangeMayLeaveItOutButNotClearIt() {
    Letter letter = new Letter("ada", 2, "x", null);
    assertThat(new SentPatch<Letter>(json("{\"note\":\"y\"}").asJsonObject()).onto(letter))
        .isEqualTo(new Letter("ada", 2, "y", null));
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () -> new SentPatch<Letter>(json("{\"to\":null}").asJsonObject()).onto(letter));
    assertThat(refused.errors()).extracting(FieldError::field).containsExactly("to");
  }

  @Test
  void aFullRecordIsRead() {
    Order order =
        bind(
            """
            {"firstName":"سارا","amount":12.50,"contact":9007199254740993,"refunded":true,
             "at":"2026-11-22T10:00:00+03:30","due":"2026-12-01","kind":"bad",
             "lines":[{"sku":"a","count":2}],"counts":{"x":1},"rule":{"all":[]}}
            """);
    assertThat(order.firstName()).isEqualTo("سارا");
    assertThat(order.amount()).isEqualByComparingTo("12.5");
    assertThat(order.contact()).isEqualTo(9007199254740993L);
    assertThat(order.at()).isEqualTo("2026-11-22T06:30:00Z");
    assertThat(order.kind()).isEqualTo(Kind.BAD);
    assertThat(order.lines()).containsExactly(new Line("a", 2));
    assertThat(order.counts()).containsEntry("x", 1);
    assertThat(order.rule()).containsKey("all");
  }

  @Test
  void anAbsentFieldIsNullOrNought() {
    Order order = bind("{}");
    assertThat(order.contact()).isNull();
    assertThat(order.refunded()).isFalse();
    assertThat(order.lines()).isNull();
  }

  @Test
  void anUnknownFieldIsRefusedWithTheNameThatWasMeant() {
    assertThat(errors("{\"first_name\":\"x\"}"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo("first_name");
              assertThat(error.remedy()).isEqualTo("rest.unknown.near [firstName]");
            });
    assertThat(errors("{\"isAdministrator\":true}").get(0).remedy())
        .startsWith("rest.unknown.known [firstName, amount");
  }

  @Test
  void allWrongFieldsAreNamedAtOnceByTheirPath() {
    assertThat(
            errors(
                """
                {"amount":"12,50","contact":1.5,"refunded":"yes","at":"yesterday","due":"1.2.2026",
                 "kind":"ugly","lines":[{"count":1},{"count":100},{"cuont":1},7],"counts":[],
                 "rule":"x","firstName":7}
                """))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder(
            "amount",
            "contact",
            "refunded",
            "at",
            "due",
            "kind",
            "lines[1].count",
            "lines[2].cuont",
            "lines[3]",
            "counts",
            "rule",
            "firstName");
  }

  @Test
  void anEmptyEntryOfAListIsNamedByItsPlace() {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                JsonBinder.bind(
                    json("{\"lines\":[{\"sku\":\"tea\",\"count\":1},null]}"), Order.class));
    assertThat(refused.errors()).extracting(FieldError::field).containsExactly("lines[1]");
  }

  @Test
  void nulAndNumbersWithoutEndAreRefused() {
    assertThat(errors("{\"firstName\":\"a\\u0000b\"}").get(0).message())
        .isEqualTo("rest.nul [firstName]");
    assertThat(errors("{\"amount\":1e999999999}")).hasSize(1);
    assertThat(errors("{\"contact\":1e30}")).hasSize(1);
  }

  @Test
  void whatIsWrongIsSaidInTheLanguageOfWhoAsksAndFieldsKeepTheirNames() {
    List<FieldError> inPersian =
        Spoken.in(
            "fa",
            new BundleMessages(),
            () -> errors("{\"first_name\":1,\"lines\":{},\"kind\":\"ugly\",\"contact\":1.5}"));
    assertThat(inPersian)
        .containsExactly(
            new FieldError(
                "first_name", "فیلدی به نام first_name اینجا نیست.", "آیا منظورتان firstName است؟"),
            new FieldError(
                "contact", "contact عدد صحیحی در بازه نیست.", "عدد صحیحی بدون گیومه بفرستید."),
            new FieldError(
                "kind", "kind مقدار ugly را نمی‌شناسد.", "یکی از این‌ها را بفرستید: good, bad."),
            new FieldError("lines", "lines باید فهرست باشد.", "[…] بفرستید."));
    assertThat(Spoken.in("en", new BundleMessages(), () -> errors("{\"rule\":7}")))
        .containsExactly(new FieldError("rule", "rule has another shape.", "Send {…}."));
  }

  @Test
  void aBodyThatIsNoJsonIsRefusedWithThePlace() {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                JsonBodyReader.parse(
                    new ByteArrayInputStream("{\"a\":\n tru }".getBytes(StandardCharsets.UTF_8))));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.getMessage()).startsWith("rest.no-json.at [2, ");
    for (String bad : List.of("", "{", "{} {}", "{\"a\":1,}", "[".repeat(100_000))) {
      assertThat(
              catchThrowableOfType(
                  ProblemException.class,
                  () ->
                      JsonBodyReader.parse(
                          new ByteArrayInputStream(bad.getBytes(StandardCharsets.UTF_8)))))
          .as(bad.length() > 20 ? "deep" : bad)
          .isNotNull();
    }
  }

  @Test
  void aPatchChangesWhatWasSentAndClearsWhatWasNull() {
    Order before = bind("{\"firstName\":\"a\",\"amount\":1,\"contact\":5,\"refunded\":true}");
    Order after =
        new SentPatch<Order>(json("{\"amount\":2,\"contact\":null}").asJsonObject()).onto(before);
    assertThat(after.firstName()).isEqualTo("a");
    assertThat(after.amount()).isEqualByComparingTo("2");
    assertThat(after.contact()).isNull();
    assertThat(after.refunded()).isTrue();
  }

  @Test
  void aRecordIsWrittenInItsOrderWithNullsAndPlainNumbers() {
    String text = JsonText.of(bind("{\"amount\":1E+3,\"at\":\"2026-11-22T10:00:00Z\"}"));
    assertThat(text)
        .startsWith(
            "{\"firstName\":null,\"amount\":1000,\"contact\":null,\"refunded\":false,"
                + "\"at\":\"2026-11-22T10:00:00Z\"");
    assertThat(JsonText.of(Map.of("a", Double.NaN))).isEqualTo("{\"a\":null}");
    assertThat(
            JsonText.of(
                Stream.of("49.0200", "4900.0000", "0.0000", "-0.50").map(BigDecimal::new).toList()))
        .isEqualTo("[49.02,4900,0,-0.5]");
    assertThat(JsonText.of(List.of("é", 1, 2.5))).isEqualTo("[\"é\",1,2.5]");
  }

  private static JsonValue json(String text) {
    return Json.createReader(new StringReader(text)).readValue();
  }

  private static Order bind(String text) {
    return (Order) JsonBinder.bind(json(text), Order.class);
  }

  private static List<FieldError> errors(String text) {
    return catchThrowableOfType(ProblemException.class, () -> bind(text)).errors();
  }
}
