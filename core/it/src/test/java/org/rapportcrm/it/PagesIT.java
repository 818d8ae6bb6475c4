package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the console, in a browser. */
class PagesIT {

  /** Answers to scripts, insides of frames, and pages that ask for a record in their address. */
  private static final Set<String> NOT_BY_THEMSELVES =
      Set.of(
          "/console/search.json",
          "/console/date.json",
          "/console/notifications.json",
          "/console/support-bundle",
          "/console/backup-file",
          "/console/webhook-log",
          "/console/webhook-message",
          "/console/mail-thread",
          "/console/mail-write",
          "/console/outbox-frame",
          "/console/theme-sample",
          "/console/widget",
          "/console/plugin",
          "/console/plugin-plan",
          "/console/plugin-change.json",
          "/console/plugin-remove",
          "/console/contact",
          "/console/company",
          "/console/contact-erase",
          "/console/contact-merge",
          "/console/company-merge",
          "/console/company-duplicate",
          "/console/duplicate",
          "/console/contact-relate",
          "/console/user-leave",
          "/console/list",
          "/console/plan",
          "/console/deal",
          "/plugins/email-campaigns/send",
          "/plugins/email-campaigns/report",
          "/plugins/email-campaigns/recipients",
          "/plugins/email-campaigns/sequence",
          "/plugins/email-campaigns/sequence-step",
          "/plugins/email-campaigns/sequence-people",
          "/plugins/loyalty/reward",
          "/plugins/surveys/results",
          "/plugins/surveys/invite",
          "/plugins/surveys/preview");

  /** Messages are shown where no script runs, so that axe would wait in there for ever. */
  private static final List<String> FRAMES = List.of("iframe[sandbox]");

  @TempDir private static Path folder;
  private static RunningRapport rapport;
  private static Browser browser;
  private static List<String> pages;
  private static long contact;

  @BeforeAll
  static void start() {
    rapport = RunningRapport.start(folder.resolve("home"));
    browser = new Browser();
    Api api = rapport.api("admin");
    OneOfEach records = new OneOfEach(api);
    contact = records.contact();
    pages = new ArrayList<>();
    for (Routes route : Routes.of(api)) {
      if (route.isPage() && !NOT_BY_THEMSELVES.contains(route.path())) {
        pages.add(route.path());
      }
    }
    pages.addAll(records.pages());
    assertThat(pages).contains("/console/contacts", "/plugins/loyalty/programmes");
  }

  @AfterAll
  static void stop() {
    browser.close();
    rapport.close();
  }

  @Test
  void everyPageOpensInEnglishWithoutAFaultAndReadsWellAloud() {
    look("en", ColorScheme.LIGHT, 1440, true);
  }

  @Test
  void everyPageOpensFromRightToLeftInTheDarkOnAPhone() {
    look("fa", ColorScheme.DARK, 390, false);
  }

  @Test
  void everyPageOpensInArabic() {
    look("ar", ColorScheme.LIGHT, 1440, false);
  }

  @Test
  void whatPeopleTypedIsShownAsText() {
    try (Page page = signedIn("en", ColorScheme.LIGHT, 1440)) {
      page.navigate(rapport.url() + "/console/contacts");
      assertThat(page.content()).contains("&lt;b&gt;کریمی&lt;/b&gt;");
    }
  }

  @Test
  void searchFindsWhatIsTypedInTheLettersOfAnotherKeyboard() {
    try (Page page = signedIn("en", ColorScheme.LIGHT, 1440)) {
      page.navigate(rapport.url() + "/console/dashboard");
      page.keyboard().press("Control+k");
      page.locator("#palette input").fill("كريمي");
      page.waitForSelector("#palette-hit-0 .palette-title:has-text('کریمی')");
      page.keyboard().press("Enter");
      page.waitForURL("**/console/contact/" + contact);
      page.keyboard().press("Control+k");
      page.locator("#palette input").fill("zzzz");
      page.waitForSelector(".palette-none");
    }
  }

  @Test
  void aDayIsTypedAndChosenInThePersonsCalendar() {
    try (Page page = signedIn("fa", ColorScheme.DARK, 390)) {
      page.navigate(rapport.url() + "/console/task-edit");
      page.locator("[id$=':title']").fill("چای");
      page.locator("[id$=':due']").fill("۹۹/۹۹");
      page.locator("[type=submit].button-primary").click();
      page.waitForSelector(".error:has-text('۱۴')");
      // The words beside the input are said by a script, which runs after the page is there.
      page.waitForLoadState();
      page.locator("[id$=':due']").fill("1405/9/1");
      page.waitForSelector(".date-said:has-text('یکشنبه ۱ آذر ۱۴۰۵')");
      page.locator(".field:has([id$=':due']) .date-open").press("Enter");
      page.waitForSelector(".calendar-day[data-iso='2026-11-22']:focus");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      assertThat(page.locator("[id$=':due']").inputValue()).isEqualTo("۱۴۰۵/۰۹/۰۸");
      page.locator("[type=submit].button-primary").click();
      page.waitForURL("**/console/tasks**");
      assertThat(rapport.api("admin").get("/api/v1/tasks").toString()).contains("2026-11-29");
    }
  }

  @Test
  void whatAContactFormShowsIsSavedUnchangedAndItsLanguageIsChosenByName() {
    Api api = rapport.api("admin");
    String stored =
        "{\"email\":\"nowruz@example.org\",\"birthday\":\"--04-12\",\"birthCalendar\":\"persian\","
            + "\"language\":\"de-CH\",\"zone\":\"Asia/Calcutta\"}";
    String path = "/contact/" + api.post("/api/v1/contacts", stored).getJsonNumber("id");
    try (Page page = signedIn("fa", ColorScheme.DARK, 390)) {
      page.navigate(rapport.url() + "/console" + path + "/details");
      page.waitForSelector("dd:has-text('۲۳ فروردین')");
      page.navigate(rapport.url() + "/console/contact-edit" + path.substring(8));
      assertThat(page.locator("[id$=':birthday']").inputValue()).isEqualTo("۰۱/۲۳");
      page.locator("[type=submit].button-primary").click();
      page.waitForURL("**" + path + "/details");
      String after = api.get("/api/v1/contacts" + path.substring(8)).toString();
      assertThat(after).contains("\"--04-12\"", "\"de-CH\"", "\"Asia/Calcutta\"");

      page.navigate(rapport.url() + "/console/contact-edit" + path.substring(8));
      page.locator("[id$=':language']").selectOption(new SelectOption().setLabel("فارسی"));
      page.locator("[id$=':zone']").selectOption("Asia/Tehran");
      page.locator("[type=submit].button-primary").click();
      page.waitForURL("**" + path + "/details");
      after = api.get("/api/v1/contacts" + path.substring(8)).toString();
      assertThat(after).contains("\"--04-12\"", "\"language\":\"fa\"", "\"Asia/Tehran\"");
    }
  }

  @Test
  void aRefusedFormOnATabStaysThereWithItsReason() {
    try (Page page = signedIn("en", ColorScheme.LIGHT, 1440)) {
      page.navigate(rapport.url() + "/console/contact/" + contact + "/consent");
      page.locator("input[value='Record consent']").click();
      page.waitForSelector("#consent .error");
      page.locator("[id$=':basis']").fill("Said so on the phone");
      page.locator("input[value='Record consent']").click();
      page.waitForSelector("dl.facts .badge-good");
    }
  }

  @Test
  void contactsAreImportedWhenItIsSaidOnWhatGroundTheyMayBeWrittenTo() {
    try (Page page = signedIn("en", ColorScheme.LIGHT, 1440)) {
      page.navigate(rapport.url() + "/console/import");
      page.locator("[id$=':kind']").selectOption("contacts");
      byte[] people = "email\nground@example.org\n".getBytes(StandardCharsets.UTF_8);
      page.locator("input[type=file]")
          .setInputFiles(new FilePayload("people.csv", "text/csv", people));
      page.locator("[id$=':go']").click();
      page.locator("[id$=':try']").click();
      page.waitForSelector(".error:has-text('tick that you have none')");
      page.locator("[id$=':withoutBasis']").check();
      page.locator("[id$=':try']").click();
      page.waitForURL("**/console/import/*#trial");
      assertThat(page.locator("[id$=':withoutBasis']").isChecked()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contact",
        "company",
        "contact-edit/999999999",
        "company-edit/999999999",
        "deal-edit/999999999",
        "task-edit/999999999"
      })
  void aRecordThatIsNotThereIsNotFoundAndNotMadeAnew(String path) {
    try (Page page = signedIn("en", ColorScheme.LIGHT, 1440)) {
      Response answer = page.navigate(rapport.url() + "/console/" + path);

      assertThat(answer.status()).isEqualTo(404);
      assertThat(page.locator("form.card").count()).as("forms").isZero();
    }
  }

  /** They are kept for a week, and what is new would meet scripts and styles of before. */
  @Test
  void everyStyleSheetAndScriptHasAMarkThatChangesWithIt() {
    try (Page page = browser.page(1440, ColorScheme.LIGHT)) {
      page.navigate(rapport.url() + "/login");
      assertThat(
              page.locator("link[rel=stylesheet], script[src]").all().stream()
                  .map(file -> file.getAttribute(file.getAttribute("src") == null ? "href" : "src"))
                  .toList())
          .isNotEmpty()
          .allMatch(file -> file.matches(".*[?&]v=[^&]+.*"));
    }
  }

  @Test
  void aStrangerIsSentToSignIn() {
    try (Page page = browser.page(1440, ColorScheme.LIGHT)) {
      page.navigate(rapport.url() + "/console/contacts");
      assertThat(page.url()).contains("/login");
    }
  }

  private static void look(String language, ColorScheme scheme, int width, boolean axe) {
    SoftAssertions softly = new SoftAssertions();
    try (Page page = signedIn(language, scheme, width)) {
      List<String> faults = new ArrayList<>();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              faults.add(message.text());
            }
          });
      page.onPageError(faults::add);
      // What axe does in a page is told late, and would be taken for a fault of the next one.
      page.onFrameNavigated(
          frame -> {
            if (frame == page.mainFrame()) {
              faults.clear();
            }
          });
      for (String path : pages) {
        Response response = page.navigate(rapport.url() + path);
        softly.assertThat(response.status()).as(path).isEqualTo(200);
        softly.assertThat(faults).as(path + " in " + language).isEmpty();
        softly
            .assertThat(page.evaluate("document.documentElement.dir"))
            .as("direction of " + path)
            .isEqualTo(language.equals("en") ? "ltr" : "rtl");
        softly
            .assertThat(
                (Integer)
                    page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .as(path + " is no wider than the window")
            .isLessThanOrEqualTo(0);
        if (axe) {
          softly
              .assertThat(violations(page))
              .as("axe on " + path)
              .extracting(Rule::getId)
              .isEmpty();
        }
      }
    }
    softly.assertAll();
  }

  /**
   * Axe in the page itself: its other way opens a second page for each, and takes twice as long.
   */
  private static List<Rule> violations(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
        .setLegacyMode(true)
        .options(options)
        .exclude(FRAMES)
        .analyze()
        .getViolations();
  }

  private static Page signedIn(String language, ColorScheme scheme, int width) {
    return browser.signedIn(
        rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, language, scheme, width);
  }
}
