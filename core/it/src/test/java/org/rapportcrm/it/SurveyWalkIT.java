package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.testkit.MailSink;
import org.rapportcrm.testkit.SharedData;
import org.rapportcrm.testkit.TestDatabase;

/** Answers out of a file, and a question that travels by mail and comes back answered. */
class SurveyWalkIT {

  private static final String SURVEYS = "/api/plugins/surveys/surveys";
  private static final String OUTSIDE = "https://crm.example.org";
  private static final String QUESTION = "How likely are you to recommend our tea?";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void scoresAreImportedOnceAndAQuestionByMailIsAnsweredOnce(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind);
        MailSink sink = MailSink.start();
        RunningRapport rapport =
            RunningRapport.start(folder.resolve("home"), settings(database, sink))) {
      Api api = rapport.api("admin");
      theMailServerIsTriedAndNothingIsSent(api, sink);
      publishedScoresComeOut(api);
      theQuestionTravelsByMail(api, sink, new PublicPages(rapport.url(), OUTSIDE));
    }
  }

  private static Map<String, String> settings(TestDatabase database, MailSink sink) {
    Map<String, String> settings = new HashMap<>(RunningRapport.on(database));
    settings.put("RAPPORT_SMTP_URL", sink.url());
    settings.put("RAPPORT_BASE_URL", OUTSIDE);
    return settings;
  }

  private static void theMailServerIsTriedAndNothingIsSent(Api api, MailSink sink) {
    JsonObject trial = api.post("/api/v1/mail-server/trial", "");
    assertThat(trial.getBoolean("works")).as(trial.toString()).isTrue();
    assertThat(trial.getJsonArray("lines").toString())
        .contains("RCPT TO:<" + RunningRapport.ADMIN + ">");
    assertThat(sink.accepted()).isZero();
  }

  private static void publishedScoresComeOut(Api api) {
    Path file = SharedData.path("nps_carpentries/20200326-longterm-other_questions-no-open.csv");
    Map<String, String> mapping = Map.of("recommendation_score", "score");
    JsonObject first = api.importFile("answers", file, mapping, "{}");
    assertThat(first.getInt("read")).isEqualTo(176);
    assertThat(first.getInt("created")).isEqualTo(134);
    JsonObject survey = api.get(SURVEYS).getJsonArray("items").getJsonObject(0);
    JsonObject results = api.get(SURVEYS + "/" + survey.get("id") + "/results");
    JsonObject nps = results.getJsonObject("nps");
    assertThat(results.getInt("answers")).isEqualTo(134);
    assertThat(nps.getJsonNumber("score").doubleValue()).isCloseTo(62.69, within(0.005));
    assertThat(nps.getInt("promoters")).isEqualTo(93);
    assertThat(nps.getInt("passives")).isEqualTo(32);
    assertThat(nps.getInt("detractors")).isEqualTo(9);
    assertThat(api.importFile("answers", file, mapping, "{}").getInt("created")).isZero();
    assertThat(api.get(SURVEYS + "/" + survey.get("id") + "/results")).isEqualTo(results);
  }

  private static void theQuestionTravelsByMail(Api api, MailSink sink, PublicPages pages) {
    api.ask(
        "PATCH",
        "/api/v1/settings/core",
        "{\"mail.fromAddress\":\"hello@example.org\",\"mail.postalAddress\":\"1 Paper Street\"}");
    JsonValue owner = api.get("/api/v1/users").getJsonArray("items").getJsonObject(0).get("id");
    JsonValue ada = contact(api, "ada", owner, true);
    JsonValue bo = contact(api, "bo", owner, false);
    JsonObject survey =
        api.post(
            SURVEYS,
            "{\"name\":\"Tea\",\"state\":\"open\",\"questions\":[{\"kind\":\"nps\",\"text\":\""
                + QUESTION
                + "\",\"required\":true},{\"kind\":\"text\",\"text\":\"Why?\"}]}");
    String question = survey.getJsonArray("questions").getJsonObject(0).get("id").toString();
    String invitations = SURVEYS + "/" + survey.get("id") + "/invitations";
    String both = "{\"contacts\":[" + ada + "," + bo + "],\"send\":true}";
    assertThat(api.post(invitations, both).getInt("mails")).isEqualTo(1);
    MailText mail = awaitMail(sink);
    assertThat(api.post(invitations, both).getInt("mails")).as("a second wave").isZero();

    assertThat(sink.mails().get(0).recipient()).isEqualTo("ada@example.org");
    assertThat(mail.text()).contains("Subject: " + QUESTION);
    TreeSet<String> offered = new TreeSet<>();
    String low = null;
    for (String link : mail.links()) {
      String page = pages.behind(link);
      if (page.contains("/s/")) {
        offered.add(page.replaceAll(".*[?]q" + question + "=", ""));
        low = page.endsWith("q" + question + "=3") ? page : low;
      }
    }
    assertThat(offered).contains("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    assertThat(low).isNotNull();
    String page = low.replaceAll("[?].*", "");
    oneAnswerIsTaken(pages, low, page, question);
    othersAreRefused(pages, mail, page, question);
    somebodyIsToAskWhatWentWrong(api, ada, owner);
  }

  private static JsonValue contact(Api api, String name, JsonValue owner, boolean consents) {
    JsonValue id =
        api.post(
                "/api/v1/contacts",
                "{\"firstName\":\""
                    + name
                    + "\",\"email\":\""
                    + name
                    + "@example.org\",\"ownerId\":"
                    + owner
                    + "}")
            .get("id");
    if (consents) {
      api.post(
          "/api/v1/contacts/" + id + "/consents",
          "{\"purpose\":\"feedback\",\"given\":true,\"basis\":\"You may ask me\"}");
    }
    return id;
  }

  private static MailText awaitMail(MailSink sink) {
    Instant deadline = Instant.now().plusSeconds(180);
    while (sink.mails().isEmpty()) {
      assertThat(Instant.now()).as("the invitation arrived in time").isBefore(deadline);
      RunningRapport.pause();
    }
    return MailText.of(sink.mails().get(0));
  }

  private static void oneAnswerIsTaken(
      PublicPages pages, String low, String page, String question) {
    Api.Answer opened = pages.get(low);
    assertThat(opened.status()).isEqualTo(200);
    assertThat(opened.body()).contains(QUESTION).containsPattern("value=\"3\"[^>]* checked");
    assertThat(pages.get(page).body()).as("opening stores nothing").contains("<form");
    Api.Answer wrong = pages.post(page, "q" + question + "=11");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body()).contains("That is none of the answers");
    Api.Answer taken = pages.post(page, "q" + question + "=3");
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(taken.body()).contains("Your answer has arrived");
  }

  private static void othersAreRefused(
      PublicPages pages, MailText mail, String page, String question) {
    Api.Answer again = pages.post(page, "q" + question + "=10");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("You have answered already").doesNotContain("<form");
    assertThat(pages.get(page).body()).contains("You have answered already");
    char last = page.charAt(page.length() - 1);
    String changed = page.substring(0, page.length() - 1) + (last == 'A' ? 'B' : 'A');
    assertThat(pages.get(changed).status()).isEqualTo(404);
    assertThat(pages.post(changed, "q" + question + "=9").status()).isEqualTo(404);
    String unsubscribe =
        mail.links().stream().filter(link -> link.contains("/u/")).findFirst().orElseThrow();
    String other = unsubscribe.replace("/u/", "/s/");
    assertThat(pages.get(other).status()).as("a token of another purpose").isEqualTo(404);
  }

  private static void somebodyIsToAskWhatWentWrong(Api api, JsonValue contact, JsonValue owner) {
    JsonObject task =
        api.get("/api/v1/tasks?contact=" + contact).getJsonArray("items").getJsonObject(0);
    assertThat(task.getString("title")).contains("Low score 3");
    assertThat(task.get("assigneeId")).isEqualTo(owner);
    assertThat(api.get("/api/v1/contacts/" + contact + "/timeline").toString())
        .contains("survey.answered");
    String rule =
        "{\"rule\":{\"all\":[{\"field\":\"surveys.npsGroup\",\"op\":\"eq\",\"value\":\"detractor\"},"
            + "{\"field\":\"surveys.nps\",\"op\":\"lte\",\"value\":3,\"within\":\"P7D\"}]}}";
    assertThat(api.post("/api/v1/segments/count", rule).getInt("count")).isEqualTo(1);
  }
}
