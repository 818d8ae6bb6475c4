package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

  /** All that a page says, and all that stands in its fields. */
  private static final String TEXTS =
      "[document.body.textContent, ...[...document.querySelectorAll('input,textarea')]"
          + ".map(field => field.value)].join(' ')";

  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Z}]+");

  private final RunningRapport rapport = SharedRapport.get();
  private final Api api = SharedRapport.admin();
  private final NaughtyRecords records = new NaughtyRecords(api);
  private final SoftAssertions softly = new SoftAssertions();
  private final List<String> faults = new ArrayList<>();
  private Browser browser;
  private Page page;

  @BeforeEach
  void watch() {
    browser = new Browser();
    page = browser.signedIn(rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, "en");
    watch(page);
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
              open(page, "/console/contact/" + contact);
              open(page, "/console/contact-edit/" + contact);
              String shown = seen((String) page.evaluate(TEXTS));
              for (String text : texts) {
                softly.assertThat(shown).as("contact " + contact).contains(seen(text));
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
    LISTS.forEach(path -> open(page, path));
    for (String form : List.of("contact", "contact-edit", "contact-merge")) {
      open(page, "/console/" + form + "/" + contact);
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
    Page guest = browser.page(390, ColorScheme.LIGHT);
    watch(guest);
    open(guest, invited.replaceFirst("https?://[^/]*", ""));
    String shown = seen((String) guest.evaluate(TEXTS));
    texts.stream().limit(50).forEach(text -> softly.assertThat(shown).contains(seen(text)));
    open(page, "/plugins/surveys/results?id=" + survey.get("id"));
    open(page, "/plugins/surveys/survey?id=" + survey.get("id"));
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
    open(page, "/plugins/email-campaigns/campaigns/" + campaign.get("id"));
    String message = testMessageInOutbox();
    open(page, message);
    open(page, message.replace("outbox-message", "outbox-frame"));
    String shown = seen((String) page.evaluate(TEXTS));
    assertThat(shown).contains(seen("<script>alert(1)</script>"));
    softly
        .assertThat(
            (Integer)
                page.evaluate("document.querySelectorAll('body script,[onerror],[onload]').length"))
        .isZero();
    softly.assertAll();
  }

  /** Enough to tell: contacts get them all. */
  private static List<String> everySixth(List<String> texts) {
    return IntStream.range(0, texts.size() / 6).mapToObj(i -> texts.get(i * 6)).toList();
  }

  private void watch(Page watched) {
    watched.onDialog(
        dialog -> {
          faults.add("a script ran: " + dialog.message());
          dialog.dismiss();
        });
    watched.onPageError(faults::add);
    watched.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(message.text());
          }
        });
  }

  /** The address of the test message, which is on its way; the outbox has others too. */
  private String testMessageInOutbox() {
    Instant deadline = Instant.now().plusSeconds(60);
    do {
      open(page, "/console/outbox");
      Object found =
          page.evaluate(
              "[...document.querySelectorAll('a[href*=\"/outbox-message/\"]')]"
                  + ".find((link) => link.textContent.includes('alert(1)'))?.pathname");
      if (found != null) {
        return (String) found;
      }
    } while (Instant.now().isBefore(deadline));
    throw new AssertionError("The message has not come to the outbox within a minute.");
  }

  private void open(Page shown, String path) {
    faults.clear();
    int status = shown.navigate(rapport.url() + path).status();
    softly.assertThat(status).as(path).isEqualTo(200);
    softly.assertThat(faults).as(path).isEmpty();
    softly
        .assertThat(
            (Integer)
                shown.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as(path + " is no wider than the window")
        .isLessThanOrEqualTo(0);
  }

  /** What a reader sees of a text: blanks and signs that are not shown do not count. */
  private static String seen(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }
}
