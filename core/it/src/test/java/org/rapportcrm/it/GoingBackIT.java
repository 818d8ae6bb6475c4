package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The browser's own Back, after work that left no page: it shows a page and sends nothing again.
 */
class GoingBackIT {

  private static final String CAMPAIGNS = "/plugins/email-campaigns/campaigns";

  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void signIn() {
    browser = new Browser();
    page =
        browser.signedIn(SharedRapport.get(), RunningRapport.ADMIN, RunningRapport.PASSWORD, "en");
    page.context().setDefaultTimeout(20_000);
  }

  @AfterAll
  static void leave() {
    browser.close();
  }

  @Test
  void blocksComeGoAndComeBackInPlaceAndBackLeavesTheMessage() {
    long id = campaign();
    open(CAMPAIGNS);
    open("/plugins/email-campaigns/campaign?id=" + id);
    page.locator("[id$=newKind]").selectOption("text");
    add(2);
    blocks().nth(1).locator("textarea").fill("Nobody wants to type this twice");
    remove(2);
    assertThat(page.locator("[id$=message] [role=status]").innerText()).contains("Block 2");
    assertThat(stored(id)).as("it is stored without").hasSize(1);

    button("Put it back").click();
    blocks().nth(1).waitFor();
    assertThat(stored(id)).containsExactly("Hello", "Nobody wants to type this twice");
    page.onDialog(GoingBackIT::leave);
    page.goBack();

    page.waitForURL("**" + CAMPAIGNS);
  }

  @Test
  void backToAPageThatAnsweredAFormShowsItAndSendsNothing() {
    open("/plugins/loyalty/programme");
    page.locator("[id$=name]").first().fill("Club");
    page.waitForNavigation(() -> button("Rule for interactions").click());

    open(CAMPAIGNS);
    page.goBack();

    assertThat(page.url()).contains("/plugins/loyalty/programme");
    assertThat(page.locator("[id$=name]").first().isVisible()).isTrue();
  }

  @Test
  void backToTheEditorOfACampaignThatIsScheduledShowsWhereItStands(@TempDir Path folder)
      throws IOException {
    long id = campaign();
    Api api = SharedRapport.admin();
    api.ask(
        "PATCH",
        "/api/v1/settings/core",
        "{\"mail.postalAddress\":\"Rapport, 1 Fair Street\","
            + "\"mail.fromAddress\":\"hello@fair.example\"}");
    api.importFile(
        "contacts",
        Files.writeString(folder.resolve("back.csv"), "email\nback@back.example\n"),
        Map.of("email", "email"),
        "{}",
        "Asked for it");
    long segment =
        api.post(
                "/api/v1/segments",
                "{\"name\":\"Back "
                    + id
                    + "\",\"rule\":{\"field\":\"contact.emailDomain\",\"op\":\"eq\","
                    + "\"value\":\"back.example\"}}")
            .getJsonNumber("id")
            .longValue();
    api.ask("PATCH", "/api" + CAMPAIGNS + "/" + id, "{\"segment\":" + segment + "}");
    api.post("/api" + CAMPAIGNS + "/" + id + "/start", "{\"at\":\"2099-01-01T08:00:00Z\"}");

    open("/plugins/email-campaigns/campaign?id=" + id);

    assertThat(page.url()).contains("/plugins/email-campaigns/send?id=" + id);
    assertThat(button("Back to draft").isVisible()).isTrue();
  }

  /**
   * The browser's own question; where the page is left before the answer, there is none to give.
   */
  private static void leave(Dialog question) {
    try {
      question.accept();
    } catch (PlaywrightException gone) {
      assertThat(gone).hasMessageContaining("No dialog is showing");
    }
  }

  private static long campaign() {
    return SharedRapport.admin()
        .post(
            "/api" + CAMPAIGNS,
            "{\"name\":\"Back\",\"subject\":\"Back\",\"language\":\"en\",\"blocks\":["
                + "{\"kind\":\"text\",\"fields\":{\"text\":\"Hello\"}}]}")
        .getJsonNumber("id")
        .longValue();
  }

  private static List<String> stored(long id) {
    return SharedRapport.admin().get("/api" + CAMPAIGNS + "/" + id).getJsonArray("blocks").stream()
        .map(block -> block.asJsonObject().getJsonObject("fields").getString("text", ""))
        .toList();
  }

  private static void add(int blocks) {
    button("Add block").click();
    blocks().nth(blocks - 1).waitFor();
  }

  private static void remove(int number) {
    page.waitForResponse(
        response -> response.request().method().equals("POST"),
        () -> button("Remove block " + number).click());
    button("Put it back").waitFor();
  }

  private static Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator blocks() {
    return page.locator("fieldset.block");
  }

  private static void open(String path) {
    page.navigate(SharedRapport.get().url() + path);
  }
}
