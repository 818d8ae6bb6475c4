package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What should not be sent: each has its clear answer, and nothing is lost or half done. */
class BadInputIT {

  private static final String RUN = Long.toString(System.currentTimeMillis(), 36);
  private static final String CAMPAIGNS = "/api/plugins/email-campaigns/campaigns";
  private static final String SURVEYS = "/api/plugins/surveys/surveys";

  private final RunningRapport rapport = SharedRapport.get();
  private final Api api = SharedRapport.admin();
  private final Api stranger = new Api(rapport.url(), null);

  @Test
  void anAddressThatIsNoneIsRefusedByName() {
    refused(api.ask("POST", "/api/v1/contacts", "{\"email\":\"nobody at all\"}"), 400, "email");
    refused(
        api.ask("POST", "/api/v1/users", "{\"email\":\"nobody\",\"name\":\"N\",\"roles\":[]}"),
        400,
        "email");
  }

  @Test
  void aDateThatIsNoneAndAnAmountThatIsNoneAreRefusedByName() {
    long contact = contact("dates");
    String purchase = "{\"contact\":" + contact + ",\"currency\":\"EUR\",";
    refused(
        api.ask("POST", "/api/v1/purchases", purchase + "\"amount\":1,\"at\":\"2024-02-30\"}"),
        400,
        "at");
    refused(
        api.ask("POST", "/api/v1/purchases", purchase + "\"amount\":\"1.234,56\",\"at\":null}"),
        400,
        "amount");
    refused(
        api.ask("PATCH", "/api/v1/contacts/" + contact, "{\"birthday\":\"soon\"}"),
        400,
        "birthday");
    assertThat(api.get("/api/v1/purchases?contact=" + contact).getJsonArray("items")).isEmpty();
  }

  @Test
  void aMergeTagThatDoesNotExistStopsACampaignBeforeItStarts() {
    long campaign = campaign("Hi {{contact.nosuch}}", "Hello {{nosuch.tag|you}}", everybody());
    Api.Answer answer = api.ask("POST", CAMPAIGNS + "/" + campaign + "/start", "{}");
    refused(answer, 409, "subject", "blocks[0].text");
    assertThat(answer.body()).contains("contact.nosuch", "nosuch.tag");
    long logic = campaign("Hi", "{{#contact}} {{{contact.firstName}}} {{", everybody());
    refused(api.ask("POST", CAMPAIGNS + "/" + logic + "/start", "{}"), 409, "blocks[0].text");
    assertThat(api.get(CAMPAIGNS + "/" + campaign).getString("state")).isEqualTo("draft");
  }

  @Test
  void aSegmentOnAFieldThatIsGoneSaysSoAndReachesNobody() {
    refused(
        api.ask("POST", "/api/v1/segments", segment("contact.nickname", "\"eq\",\"value\":\"x\"")),
        400,
        "rule.field");
    long segment =
        id(api.post("/api/v1/segments", segment("loyalty.points", "\"gte\",\"value\":0")));
    long campaign = campaign("Hi", "Hello", segment);
    api.post("/api/v1/plugins/loyalty/deactivate", "");
    try {
      for (String path : new String[] {"/count", "/contacts"}) {
        Api.Answer answer = api.ask("GET", "/api/v1/segments/" + segment + path, null);
        refused(answer, 409, "rule.field");
        assertThat(answer.body()).contains("Activate the plugin loyalty");
      }
      refused(api.ask("GET", "/api/v1/contacts?segment=" + segment, null), 409, "rule.field");
      Api.Answer start = api.ask("POST", CAMPAIGNS + "/" + campaign + "/start", "{}");
      assertThat(start.status()).as(start.body()).isEqualTo(409);
      assertThat(start.body()).contains("loyalty");
      assertThat(api.get(CAMPAIGNS + "/" + campaign).getString("state")).isEqualTo("draft");
    } finally {
      api.post("/api/v1/plugins/loyalty/activate", "");
    }
    assertThat(api.get("/api/v1/segments/" + segment + "/count").getInt("count")).isNotNegative();
  }

  @Test
  void aTokenOpensItsOwnPurposeAloneAndNoneThatWasChanged() {
    String path = invitation();
    String token = path.substring(3);
    assertThat(stranger.ask("GET", path, null).status()).isEqualTo(200);
    for (String other : new String[] {"/u/", "/m/", "/o/", "/c/"}) {
      Api.Answer answer = stranger.ask("GET", other + token, null);
      assertThat(answer.status()).as(other).isIn(other.equals("/o/") ? 200 : 404, 404);
    }
    assertThat(stranger.ask("GET", "/c/" + token, null).body())
        .as("a customer reads it")
        .contains("This link leads nowhere")
        .doesNotContain("console");
    IntStream.range(0, token.length())
        .forEach(
            at -> {
              char changed = token.charAt(at) == 'A' ? 'B' : 'A';
              String forged = token.substring(0, at) + changed + token.substring(at + 1);
              assertThat(stranger.ask("GET", "/s/" + forged, null).status())
                  .as(forged)
                  .isEqualTo(404);
            });
    assertThat(stranger.ask("GET", path + "A", null).status()).isEqualTo(404);
  }

  @Test
  void anInvitationIsAnsweredOnceHoweverOftenItIsSent() {
    String path = invitation();
    long survey = lastSurvey;
    String field =
        stranger.ask("GET", path, null).body().replaceAll("(?s).*?name=\"(q[^\"]*)\".*", "$1");
    Api.Answer first = stranger.askForm(path, Map.of(field, "9"));
    assertThat(first.status()).as(first.body()).isIn(200, 303);
    Api.Answer second = stranger.askForm(path, Map.of(field, "0"));
    assertThat(second.status()).as(second.body()).isLessThan(500);
    JsonObject results = api.get(SURVEYS + "/" + survey + "/results");
    assertThat(results.getInt("answers")).isEqualTo(1);
    assertThat(results.getJsonObject("nps").getInt("promoters")).isEqualTo(1);
  }

  @Test
  void aRequestSentTwiceIsDoneOnce() {
    long contact = contact("twice");
    String body =
        "{\"contact\":"
            + contact
            + ",\"amount\":5,\"currency\":\"EUR\",\"at\":\"2024-03-05T10:00:00Z\"}";
    String key = "key-" + RUN;
    Api.Answer first = api.ask("POST", "/api/v1/purchases", body, Map.of("Idempotency-Key", key));
    Api.Answer again = api.ask("POST", "/api/v1/purchases", body, Map.of("Idempotency-Key", key));
    assertThat(first.status()).isEqualTo(201);
    assertThat(again).isEqualTo(first);
    Api.Answer other =
        api.ask(
            "POST",
            "/api/v1/purchases",
            body.replace(":5,", ":6,"),
            Map.of("Idempotency-Key", key));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.body()).contains("\"remedy\"");
    assertThat(api.get("/api/v1/purchases?contact=" + contact).getJsonArray("items")).hasSize(1);
  }

  @Test
  void aRequestSentTwentyTimesAtOnceIsDoneOnce() {
    String body = "{\"name\":\"at once " + RUN + "\"}";
    Map<String, String> key = Map.of("Idempotency-Key", "at-once-" + RUN);
    assertThat(
            IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> api.ask("POST", "/api/v1/tags", body, key))
                .distinct())
        .hasSize(1)
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
  }

  @Test
  void bodiesThatAreNoneAreRefusedWithWhereTheyBreak() {
    refused(api.ask("POST", "/api/v1/contacts", "{\"firstName\":"), 400);
    refused(api.ask("POST", "/api/v1/contacts", "[]"), 400);
    refused(api.ask("POST", "/api/v1/contacts", "{\"frstName\":\"x\"}"), 400, "frstName");
    refused(api.ask("POST", "/api/v1/contacts", "{\"firstName\":\"a\\u0000b\"}"), 400, "firstName");
    refused(api.ask("POST", "/api/v1/contacts", "{\"firstName\":\"\\ud800\"}"), 400, "firstName");
  }

  @Test
  void aWrongEntryOfAListIsRefusedByItsPlace() throws Exception {
    refused(
        api.ask("POST", "/api/v1/contacts", "{\"lastName\":\"Rows\",\"emails\":[null]}"),
        400,
        "emails[0]");
    refused(
        api.ask(
            "POST",
            "/api/v1/contacts",
            """
            {"lastName":"Rows","emails":[{"address":"rows@example.org"},{"address":"none"}],
             "phones":[{"number":"+49 30 1","kind":"pigeon"}]}"""),
        400,
        "emails[1].address",
        "phones[0].kind");
    refused(
        api.ask(
            "POST",
            "/api/v1/pipelines",
            """
            {"name":"Rows","stages":[{"name":"A"},{"name":"B","outcome":"maybe"}]}"""),
        400,
        "stages[1].outcome");
  }

  @Test
  void anExportTakesNoParameterThatItDoesNotKnow() throws Exception {
    refused(api.ask("GET", "/api/v1/tasks/export?custom.colour=red", null), 400, "custom.colour");
    refused(api.ask("GET", "/api/v1/interactions/export?contact.id=1", null), 400, "contact.id");
  }

  @Test
  void theZoneOfTheSiteIsASettingAndMustBeOne() {
    String core = "/api/v1/settings/core";
    refused(api.ask("PATCH", core, "{\"site.zone\":\"Europe/Nowhere\"}"), 400, "site.zone");
    Api.Answer changed = api.ask("PATCH", core, "{\"site.zone\":\"Asia/Tehran\"}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.body()).contains("Asia/Tehran");
    api.ask("PATCH", core, "{\"site.zone\":null}");
  }

  private static void refused(Api.Answer answer, int status, String... fields) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().getJsonArray("errors")).isNotEmpty();
    for (JsonValue error : answer.json().getJsonArray("errors")) {
      assertThat(error.asJsonObject().getString("message")).isNotBlank();
      assertThat(error.asJsonObject().getString("remedy")).isNotBlank();
    }
    for (String field : fields) {
      assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }
  }

  private static long id(JsonObject record) {
    return record.getJsonNumber("id").longValue();
  }

  private long contact(String name) {
    return id(
        api.post(
            "/api/v1/contacts",
            "{\"email\":\""
                + name
                + System.nanoTime()
                + "@example.com\",\"firstName\":\""
                + name
                + "\"}"));
  }

  private static String segment(String field, String condition) {
    return "{\"name\":\"S%s\",\"rule\":{\"field\":\"%s\",\"op\":%s}}"
        .formatted(System.nanoTime(), field, condition);
  }

  private long everybody() {
    return id(api.post("/api/v1/segments", segment("contact.email", "\"isNotEmpty\"")));
  }

  private long campaign(String subject, String text, long segment) {
    return id(
        api.post(
            CAMPAIGNS,
            "{\"name\":\"C\",\"segment\":%d,\"subject\":\"%s\",\"fromAddress\":\"shop@example.org\",\"blocks\":[{\"kind\":\"text\",\"fields\":{\"text\":\"%s\"}}]}"
                .formatted(segment, subject, text)));
  }

  private long lastSurvey;

  private String invitation() {
    JsonObject survey =
        api.post(
            SURVEYS,
            "{\"name\":\"S\",\"state\":\"open\",\"questions\":[{\"kind\":\"nps\",\"text\":\"How likely?\"}]}");
    lastSurvey = id(survey);
    JsonObject invited =
        api.post(
            SURVEYS + "/" + lastSurvey + "/invitations",
            "{\"contacts\":[" + contact("guest") + "]}");
    return invited
        .getJsonArray("invitations")
        .getJsonObject(0)
        .getString("url")
        .replaceFirst("https?://[^/]*", "");
  }
}
