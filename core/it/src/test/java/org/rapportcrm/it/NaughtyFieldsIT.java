package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts that broke other programs in what people set up: fields, forms, rules, words, addresses.
 */
class NaughtyFieldsIT {

  /** Lists and pages that show the names of what was set up elsewhere. */
  private static final List<String> LISTS =
      List.of(
          "/console/contact-edit",
          "/console/contacts",
          "/console/deals",
          "/console/deal-edit",
          "/console/pipelines",
          "/console/fields?of=contact",
          "/console/purposes",
          "/console/webhooks",
          "/console/mailboxes",
          "/console/signup-forms",
          "/console/routing",
          "/console/teams",
          "/console/plans",
          "/console/tokens",
          "/console/users",
          "/console/segment",
          "/console/audit",
          "/plugins/email-campaigns/templates",
          "/plugins/email-campaigns/sequences",
          "/plugins/loyalty/programmes",
          "/plugins/loyalty/rewards");

  /** What a search box, a filter and a path are given. */
  private static final List<String> ADDRESSES =
      List.of(
          "/console/contacts?q=%s",
          "/console/contacts?source=%s&city=%s&sort=%s",
          "/console/companies?q=%s",
          "/console/deals?q=%s&view=%s",
          "/console/tasks?show=%s",
          "/console/calendar?view=%s&day=%s",
          "/console/trash?kind=%s",
          "/console/audit?action=%s&user=%s",
          "/console/segments?q=%s",
          "/console/contact/%s",
          "/console/%s",
          "/plugins/loyalty/members?q=%s",
          "/plugins/surveys/results?id=%s",
          "/plugins/%s/campaigns",
          "/login?trouble=%s&next=%s",
          "/themes/%s",
          "/%s");

  private final RunningRapport rapport = SharedRapport.get();
  private final Api api = SharedRapport.admin();
  private final SoftAssertions softly = new SoftAssertions();
  private Browser browser;
  private WatchedPage page;

  @BeforeEach
  void watch() {
    browser = new Browser();
    page = watched(browser.signedIn(rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, "en"));
  }

  private WatchedPage watched(Page opened) {
    return new WatchedPage(opened, rapport.url(), softly);
  }

  @AfterEach
  void leave() {
    browser.close();
  }

  @Test
  void whatPeopleSetUpIsShownAsItWasTyped() throws IOException {
    NaughtySetUp setUp = new NaughtySetUp(api, NaughtyStrings.withSigns());
    try {
      Map<String, List<String>> kept = setUp.all();
      kept.forEach(
          (path, texts) -> {
            page.open(path);
            String shown = page.shown();
            texts.forEach(
                text -> softly.assertThat(shown).as(path).contains(WatchedPage.seen(text)));
          });
      LISTS.forEach(page::open);
      WatchedPage guest = watched(browser.page(390, ColorScheme.LIGHT));
      setUp.publicPages().forEach(guest::open);
    } finally {
      setUp.takeBack();
    }
    softly.assertAll();
  }

  @Test
  void whatIsSearchedForAndWhatStandsInAnAddressIsText() throws IOException {
    List<String> texts = NaughtyStrings.withSigns();
    for (int i = 0; i < texts.size(); i++) {
      String text = URLEncoder.encode(texts.get(i), StandardCharsets.UTF_8).replace("+", "%20");
      String path = ADDRESSES.get(i % ADDRESSES.size()).replace("%s", text);
      APIResponse answer = page.page().request().get(rapport.url() + path);
      softly.assertThat(answer.status()).as(path).isLessThan(500);
      softly
          .assertThat(answer.text().toLowerCase())
          .as(path)
          .doesNotContain("<script>alert", "<img src=x", "<svg onload");
    }
    for (String path : ADDRESSES.subList(0, 3)) {
      page.open(path.replace("%s", "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E"));
    }
    softly.assertAll();
  }

  @Test
  void whoAnswersASurveyAndWhoNamesAFileWritesTextForUs(@TempDir Path folder) throws IOException {
    String markup = "<img src=x onerror=alert(1)>\u202e{{7*7}}";
    Object contact =
        api.post(
                "/api/v1/contacts",
                Json.createObjectBuilder()
                    .add("email", "answer" + System.nanoTime() + "@example.com")
                    .add("firstName", "<script>alert(2)</script>")
                    .build()
                    .toString())
            .get("id");
    JsonObject survey =
        api.post(
            "/api/plugins/surveys/surveys",
            """
            {"name": "<b>S</b>", "state": "open", "questions": [
              {"kind": "nps", "text": "<u>How?</u>"}, {"kind": "text", "text": "Why?"}]}""");
    String path = "/api/plugins/surveys/surveys/" + survey.get("id") + "/invitations";
    String invited =
        api.post(path, "{\"contacts\":[" + contact + "]}")
            .getJsonArray("invitations")
            .getJsonObject(0)
            .getString("url")
            .replaceFirst("https?://[^/]*", "");
    List<JsonObject> questions = survey.getJsonArray("questions").getValuesAs(JsonObject.class);
    Api.Answer answered =
        new Api(rapport.url(), null)
            .askForm(
                invited,
                Map.of(
                    "q" + questions.get(0).get("id"),
                    "0",
                    "q" + questions.get(1).get("id"),
                    markup));
    assertThat(answered.status()).as(answered.body()).isIn(200, 303);
    page.open("/plugins/surveys/results?id=" + survey.get("id"));
    softly.assertThat(page.shown()).contains(WatchedPage.seen(markup));
    for (String tab : List.of("", "/surveys", "/timeline")) {
      page.open("/console/contact/" + contact + tab);
    }
    for (String shown : List.of("/console/notifications", "/console/tasks?show=all", "/console")) {
      page.open(shown);
    }
    Path file = folder.resolve("\u202egpj.<script>alert(3)<\u2215script>.csv");
    Files.writeString(file, "email,\"<img src=x onerror=alert(4)>\",\"=1+1\"\na@example.com,b,c\n");
    JsonObject run = api.sendFile("contacts", file, Map.of(), "{\"dryRun\":\"true\"}").json();
    softly.assertThat(run.getString("fileName")).startsWith("gpj.<script>");
    api.awaitImport(run);
    page.open("/console/import/" + run.get("id"));
    page.open("/console/imports");
    softly.assertAll();
  }
}
