package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is changed as a whole or in a row of a table, by two at once: the second sees what the first
 * did and who it was, loses nothing that was typed, and chooses. The forms of one record are gone
 * through by {@link ClumsyHandsIT}.
 */
class TwoTabsIT {

  /** The setting that the first row of the policy changes. */
  private static final String CAP = "mail.capMessages";

  private static final String REFUSED = ".ui-growl-item :text('nothing was done')";

  private static Browser browser;
  private static Page first;
  private static Page second;

  @BeforeAll
  static void signIn() {
    browser = new Browser();
    first =
        browser.signedIn(SharedRapport.get(), RunningRapport.ADMIN, RunningRapport.PASSWORD, "en");
    first.context().setDefaultTimeout(20_000);
  }

  @AfterAll
  static void leave() {
    browser.close();
    Api admin = SharedRapport.admin();
    admin.ask("PATCH", "/api/v1/settings/core", "{\"site.name\":null,\"" + CAP + "\":null}");
    JsonObject rule = admin.get("/api/v1/retention").getJsonArray("items").getJsonObject(0);
    admin.ask("PATCH", "/api/v1/retention", "{\"" + rule.getString("id") + "\":null}");
  }

  @BeforeEach
  void openASecondTab() {
    if (second != null) {
      second.close();
    }
    second = first.context().newPage();
  }

  @Test
  void settingsOfTheSite() {
    both(
        "/console/settings",
        "[data-setting='site.name'] input",
        "#settings [id$=':save']",
        "Tea",
        "Tea and Paper");
  }

  @Test
  void howOftenPeopleAreWrittenTo() {
    both(
        "/console/contact-policy",
        "#policy [id$=':messages'] >> nth=0",
        "#policy .button-primary",
        "7",
        "8");
  }

  @Test
  void howLongDataIsKept() {
    both(
        "/console/retention",
        "#retention input[type=text] >> nth=0",
        "#retention .button-primary",
        "4001",
        "4002");
  }

  @Test
  void aQuota() {
    Api admin = SharedRapport.admin();
    LocalDate day = LocalDate.of(2031, 1, 1).plusDays(System.nanoTime() % 3_000);
    long user = admin.get("/api/v1/users").getJsonArray("items").getJsonObject(0).getInt("id");
    long id =
        admin
            .post(
                "/api/v1/quotas",
                "{\"user\":%d,\"from\":\"%s\",\"to\":\"%s\",\"amount\":100}"
                    .formatted(user, day, day))
            .getInt("id");
    both("/console/quota-edit/" + id, "[id='edit:amount']", "#edit .button-primary", "200", "300");
    admin.ask("DELETE", "/api/v1/quotas/" + id, null);
  }

  @Test
  void theNameOfATag() {
    long id =
        SharedRapport.admin()
            .post("/api/v1/tags", "{\"name\":\"Tag " + System.nanoTime() + "\"}")
            .getJsonNumber("id")
            .longValue();
    both(
        "/console/tags",
        "[name=name-" + id + "]",
        "button[name=rename][value='" + id + "']",
        "A " + System.nanoTime(),
        "B " + System.nanoTime());
  }

  @Test
  void theNameOfAView() {
    first.navigate(address("/console/tasks?show=all"));
    unfold(first, "[id='view-new'] [name=view-name]");
    first.locator("[id='view-new'] [name=view-name]").fill("View");
    first.waitForNavigation(() -> first.locator("[id='view-new'] [type=submit]").click());
    both(
        first.url().substring(SharedRapport.get().url().length()),
        "[id='view-save'] [name=view-name]",
        "[id='view-save'] [type=submit] >> nth=0",
        "Mine",
        "Mine too");
  }

  @Test
  void whatARoleMay() {
    String tick = "input[name=grant][value='viewer deals.write']";
    String save = "#roles .button-primary";
    first.navigate(address("/console/roles"));
    second.navigate(address("/console/roles"));
    first.locator(tick).setChecked(!first.locator(tick).isChecked());
    boolean theirs = first.locator(tick).isChecked();
    save(first, save);
    String sees = "[name=sees-viewer-deals]";
    String mine = second.locator(sees).inputValue().equals("own") ? "team" : "own";
    second.locator(sees).selectOption(mine);
    second.locator(save).click();
    second.locator("#overtaken [data-by]").waitFor();
    assertThat(second.locator(tick).isChecked()).as("what the first ticked").isEqualTo(theirs);
    assertThat(second.locator(sees).inputValue()).as("what the second chose").isEqualTo(mine);
    save(second, save);
    second.navigate(address("/console/roles"));
    assertThat(second.locator(tick).isChecked()).isEqualTo(theirs);
    assertThat(second.locator(sees).inputValue()).isEqualTo(mine);
    second.locator(tick).setChecked(!theirs);
    second.locator(sees).selectOption("all");
    save(second, save);
  }

  @Test
  void aButtonInARowDoesNothingToTheRecordThatMovedIntoItsRow() {
    Api admin = SharedRapport.admin();
    String mark = Long.toString(System.nanoTime(), 36);
    long gone = list(admin, "0 " + mark + " a");
    list(admin, "0 " + mark + " b");
    long next = list(admin, "0 " + mark + " c");
    long last = list(admin, "\uFFDC " + mark);
    first.navigate(address("/console/lists"));
    second.navigate(address("/console/lists"));
    admin.ask("DELETE", "/api/v1/lists/" + gone, null);

    deleteInRow(first, "0 " + mark + " b");

    first.locator(REFUSED).waitFor();
    assertThat(names(admin, mark)).hasSize(3);
    admin.ask("DELETE", "/api/v1/lists/" + last, null);

    deleteInRow(second, "\uFFDC " + mark);

    second.locator(REFUSED).waitFor();
    assertThat(names(admin, mark)).containsExactly("0 " + mark + " b", "0 " + mark + " c");

    deleteInRow(first, "0 " + mark + " b");

    first
        .locator("tr:has-text('0 " + mark + " b')")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(names(admin, mark)).containsExactly("0 " + mark + " c");
    admin.ask("DELETE", "/api/v1/lists/" + next, null);
  }

  private static long list(Api admin, String name) {
    return admin
        .post("/api/v1/lists", Json.createObjectBuilder().add("name", name).build().toString())
        .getInt("id");
  }

  private static List<String> names(Api admin, String mark) {
    return admin
        .get("/api/v1/lists?limit=200")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(list -> list.getString("name"))
        .filter(name -> name.contains(mark))
        .toList();
  }

  private static void deleteInRow(Page at, String name) {
    press(at, "tr:has-text('" + name + "') [data-confirm]");
  }

  private static void both(String path, String field, String save, String one, String other) {
    first.navigate(address(path));
    second.navigate(address(path));
    unfold(first, field);
    unfold(second, field);
    first.locator(field).fill(one);
    save(first, save);
    second.locator(field).fill(other);
    press(second, save);
    Locator panel = second.locator("#overtaken fieldset");
    panel.first().waitFor();
    assertThat(panel.first().innerText()).contains(one, other);
    unfold(second, field);
    assertThat(second.locator(field).inputValue()).as("what was typed").isEqualTo(other);
    save(second, save);
    second.navigate(second.url().contains("saved=") ? second.url() : address(path));
    assertThat(second.locator(field).inputValue()).isEqualTo(other);
  }

  private static void save(Page at, String button) {
    at.waitForNavigation(() -> press(at, button));
    assertThat(at.locator("#main").getAttribute("data-answer"))
        .as(at.url())
        .isNotIn("refused", "overtaken");
  }

  /** What cannot be taken back is asked about first. */
  private static void press(Page at, String button) {
    Locator pressed = at.locator(button);
    boolean asks = pressed.getAttribute("data-confirm") != null;
    pressed.click();
    if (asks) {
      at.locator("#confirm [value=yes]").click();
    }
  }

  /** Rows and views are changed in what a button unfolds. */
  private static void unfold(Page at, String field) {
    at.locator(field).evaluate("field => field.closest('details')?.setAttribute('open', '')");
  }

  private static String address(String path) {
    return SharedRapport.get().url() + path;
  }
}
