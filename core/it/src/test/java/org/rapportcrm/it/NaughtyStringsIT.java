package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people type is text, on every page and in every mail: it is shown, and does nothing. */
class NaughtyStringsIT {

  /** Pages with texts that somebody typed; those of one record are opened in the tests. */
  private static final List<String> LISTS =
      List.of(
          "/console/dashboard",
          "/console/contacts",
          "/console/companies",
          "/console/purchases",
          "/console/deals",
          "/console/tasks",
          "/console/lists",
          "/console/tags",
          "/console/segments",
          "/console/segment",
          "/console/audit",
          "/console/outbox",
          "/plugins/email-campaigns/campaigns",
          "/plugins/loyalty/programmes",
          "/plugins/loyalty/members",
          "/plugins/loyalty/rewards",
          "/plugins/surveys/surveys",
          "/plugins/ror-report/ror",
          "/plugins/ror-report/clv");

  private final RunningRapport rapport = SharedRapport.get();
  private final Api api = SharedRapport.admin();
  private final NaughtyRecords records = new NaughtyRecords(api);
  private final SoftAssertions softly = new SoftAssertions();
  private Browser browser;
  private WatchedPage page;

  @BeforeEach
  void watch() {
    browser = new Browser();
    page = watched(browser.signedIn(rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, "en"));
  }

  @AfterEach
  void leave() {
    browser.close();
  }

  @Test
  void everyTextOfAContactIsShownAsItWasTypedAndNoneRuns() throws IOException {
    records
        .contacts(NaughtyStrings.all())
        .forEach(
            (contact, texts) -> {
              page.open("/console/contact/" + contact);
              page.open("/console/contact-edit/" + contact);
              String shown = page.shown();
              for (String text : texts) {
                softly.assertThat(shown).as("contact " + contact).contains(WatchedPage.seen(text));
              }
            });
    softly.assertAll();
  }

  @Test
  void everyListAndFormShowsTextsAsTexts() throws IOException {
    List<String> texts = NaughtyStrings.withSigns();
    long contact = records.contacts(texts.subList(0, 8)).keySet().iterator().next();
    records.others(everySixth(texts), contact);
    records.keep(
        "/api/plugins/loyalty/programmes", Map.of("name", "<script>alert(1)</script>"), Map.of());
    LISTS.forEach(page::open);
    for (String form : List.of("contact", "contact-edit", "contact-merge")) {
      page.open("/console/" + form + "/" + contact);
    }
    softly.assertAll();
  }

  @Test
  void aSurveyAsksAndAMemberReadsTextsAsTexts() throws IOException {
    List<String> texts = NaughtyStrings.withSigns();
    var questions = Json.createArrayBuilder();
    texts.stream()
        .limit(50)
        .forEach(
            text ->
                questions.add(
                    Json.createObjectBuilder().add("kind", "text").add("text", text.strip())));
    Map<Long, List<String>> contacts = records.contacts(texts.subList(0, 40));
    JsonObject survey =
        api.post(
            "/api/plugins/surveys/surveys",
            Json.createObjectBuilder()
                .add("name", "<img src=x onerror=alert(1)>")
                .add("intro", "\"><svg onload=alert(1)>")
                .add("state", "open")
                .add("questions", questions)
                .build()
                .toString());
    String invited =
        api.post(
                "/api/plugins/surveys/surveys/" + survey.get("id") + "/invitations",
                "{\"contacts\":" + contacts.keySet() + "}")
            .getJsonArray("invitations")
            .getJsonObject(0)
            .getString("url");
    WatchedPage guest = watched(browser.page(390, ColorScheme.LIGHT));
    guest.open(invited.replaceFirst("https?://[^/]*", ""));
    String shown = guest.shown();
    texts.stream()
        .limit(50)
        .forEach(text -> softly.assertThat(shown).contains(WatchedPage.seen(text)));
    page.open("/plugins/surveys/results?id=" + survey.get("id"));
    page.open("/plugins/surveys/survey?id=" + survey.get("id"));
    softly.assertAll();
  }

  @Test
  void aMailShowsTextsAsTexts() throws IOException {
    List<String> texts = NaughtyStrings.withSigns();
    var blocks = Json.createArrayBuilder();
    for (String text : texts) {
      blocks.add(
          Json.createObjectBuilder()
              .add("kind", "text")
              .add("fields", Json.createObjectBuilder().add("text", text.replace("{{", "{ {"))));
    }
    blocks.add(
        Json.createObjectBuilder()
            .add("kind", "text")
            .add(
                "fields",
                Json.createObjectBuilder()
                    .add("text", "{{contact.firstName}} {{contact.lastName|<b>x</b>}}")));
    long contact =
        records
            .contacts(List.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"))
            .keySet()
            .iterator()
            .next();
    JsonObject campaign =
        api.post(
            "/api/plugins/email-campaigns/campaigns",
            Json.createObjectBuilder()
                .add("name", "<script>alert(1)</script>")
                .add("subject", "{{contact.firstName}} <script>alert(1)</script>")
                .add("fromAddress", "shop@example.org")
                .add("blocks", blocks)
                .build()
                .toString());
    api.post(
        "/api/plugins/email-campaigns/campaigns/" + campaign.get("id") + "/test",
        "{\"to\":\"reader@example.org\",\"contact\":" + contact + "}");
    page.open("/plugins/email-campaigns/campaigns/" + campaign.get("id"));
    String message = testMessageInOutbox();
    page.open(message);
    page.open(message.replace("outbox-message", "outbox-frame"));
    String shown = page.shown();
    assertThat(shown).contains(WatchedPage.seen("<script>alert(1)</script>"));
    softly
        .assertThat(
            (Integer)
                page.page()
                    .evaluate("document.querySelectorAll('body script,[onerror],[onload]').length"))
        .isZero();
    softly.assertAll();
  }

  /** Enough to tell: contacts get them all. */
  private static List<String> everySixth(List<String> texts) {
    return IntStream.range(0, texts.size() / 6).mapToObj(i -> texts.get(i * 6)).toList();
  }

  private WatchedPage watched(Page opened) {
    return new WatchedPage(opened, rapport.url(), softly);
  }

  /** The address of the test message, which is on its way; the outbox has others too. */
  private String testMessageInOutbox() {
    Instant deadline = Instant.now().plusSeconds(60);
    do {
      page.open("/console/outbox");
      Object found =
          page.page()
              .evaluate(
                  "[...document.querySelectorAll('a[href*=\"/outbox-message/\"]')]"
                      + ".find((link) => link.textContent.includes('alert(1)'))?.pathname");
      if (found != null) {
        return (String) found;
      }
    } while (Instant.now().isBefore(deadline));
    throw new AssertionError("The message has not come to the outbox within a minute.");
  }
}
