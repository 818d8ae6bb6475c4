package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
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
  void aSecretThatWasTypedIsAskedForAgain() {
    String name = "[data-setting='site.name'] input";
    String save = "#settings [id$=':save']";
    first.navigate(address("/console/settings"));
    second.navigate(address("/console/settings"));
    first.locator(name).fill("Tea " + System.nanoTime());
    save(first, save);
    second.locator("[data-setting='openid.on'] input").check();
    second.locator("[data-setting='openid.issuer'] input").fill("https://id.example.org");
    second.locator("[data-setting='openid.clientId'] input").fill("rapport");
    Locator secret = second.locator("[data-setting='openid.clientSecret'] input[type=password]");
    secret.fill("only-in-this-tab");
    second.locator(save).click();
    second.locator("#type-again").waitFor();
    assertThat(second.locator("#type-again [data-names]").textContent()).isEqualTo("Client secret");
    assertThat(secret.inputValue()).isEmpty();
    assertThat(secret.getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(second.evaluate("() => JSON.stringify(localStorage)").toString())
        .doesNotContain("only-in-this-tab");
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
  void aMailOfASequence() {
    String sequences = "/api/plugins/email-campaigns/sequences";
    Api admin = SharedRapport.admin();
    JsonObject made =
        admin.post(sequences, "{\"name\":\"Two\",\"steps\":[{\"subject\":\"One\",\"blocks\":[]}]}");
    int id = made.getInt("id");
    String page =
        "/plugins/email-campaigns/sequence-step?id=%d&step=%d"
            .formatted(id, made.getJsonArray("steps").getJsonObject(0).getInt("id"));
    both(page, "[id='step:amount']", "#step .form-actions .button-primary", "3", "5");
    both(page, "[id='step:subject']", "#step .form-actions .button-primary", "Tea", "Paper");
    admin.ask("DELETE", sequences + "/" + id, null);
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
  void onesOwnProfile() {
    first.navigate(address("/console/profile"));
    String name = first.locator("[id='profile:name']").inputValue();
    both("/console/profile", "[id='profile:name']", "[id='profile:save']", "Ada", "Ada Lovelace");
    second.locator("[id='profile:name']").fill(name);
    save(second, "[id='profile:save']");
  }

  /** Each choice stands for itself, so both tabs are kept without a question. */
  @Test
  void howOneWantsToBeTold() {
    first.navigate(address("/console/notifications"));
    second.navigate(address("/console/notifications"));
    Locator choices = first.locator("[id^='way-']");
    String one = "[id='" + choices.nth(0).getAttribute("id") + "']";
    String other = "[id='" + choices.nth(1).getAttribute("id") + "']";
    List<String> before = List.of(first.inputValue(one), first.inputValue(other));
    choose(first, one, "off");
    choose(second, other, "off");
    first.navigate(address("/console/notifications"));
    assertThat(List.of(first.inputValue(one), first.inputValue(other)))
        .containsExactly("off", "off");
    choose(first, one, before.get(0));
    choose(first, other, before.get(1));
  }

  private static void choose(Page page, String field, String way) {
    page.locator(field).selectOption(way);
    page.waitForNavigation(() -> page.locator("[id='choices:save']").click());
  }

  @Test
  void whatAMemberIsInAGroup() {
    Api admin = SharedRapport.admin();
    long group = list(admin, "Group " + System.nanoTime());
    long contact =
        admin.post("/api/v1/contacts", "{\"firstName\":\"Ada\"}").getJsonNumber("id").longValue();
    String member = "/api/v1/lists/" + group + "/contacts";
    admin.ask("POST", member, "{\"contacts\":[" + contact + "]}");
    both(
        "/console/list/" + group,
        "[name=role-" + contact + "]",
        "tr:has([name=role-" + contact + "]) .button >> nth=0",
        "Chair",
        "Guest");
    both(
        "/console/contact/" + contact + "/details",
        "[name=role-" + group + "]",
        ".dropdown-body:has([name=role-" + group + "]) .button >> nth=0",
        "Host",
        "Helper");
    long version =
        admin
            .get(member)
            .getJsonArray("items")
            .getJsonObject(0)
            .getJsonNumber("version")
            .longValue();
    String change = "{\"role\":\"%s\",\"version\":%d}";
    assertThat(admin.ask("PATCH", member + "/" + contact, change.formatted("A", version)).status())
        .isEqualTo(200);
    Api.Answer late = admin.ask("PATCH", member + "/" + contact, change.formatted("B", version));
    assertThat(late.status()).as(late.body()).isEqualTo(409);
    assertThat(late.body()).contains("\"version\"");
    admin.ask("DELETE", "/api/v1/lists/" + group, null);
  }

  @Test
  void theOrderOfFields() {
    Api admin = SharedRapport.admin();
    String mark = Long.toString(System.nanoTime(), 36);
    List<Long> fields =
        List.of("a", "b", "c").stream().map(letter -> field(admin, mark + letter)).toList();
    String order = "/api/v1/fields/order?of=purchase";
    long version = admin.get(order).getInt("version");
    first.navigate(address("/console/fields?of=purchase"));
    second.navigate(address("/console/fields?of=purchase"));

    save(first, "tr:has-text('" + mark + "b') .button >> nth=0");
    press(second, "tr:has-text('" + mark + "c') .button >> nth=0");

    second.locator(".ui-growl-item :text('changed')").first().waitFor();
    assertThat(order(admin, order, fields)).containsExactly(1, 0, 2);
    save(second, "tr:has-text('" + mark + "c') .button >> nth=0");
    assertThat(order(admin, order, fields)).containsExactly(1, 2, 0);
    String move = "/api/v1/fields/" + fields.get(0) + "/move?version=";
    assertThat(admin.ask("POST", move + version, null).status()).isEqualTo(409);
    assertThat(admin.ask("POST", move + (version + 2), null).status()).isEqualTo(200);
    fields.forEach(id -> admin.ask("DELETE", "/api/v1/fields/" + id + "?records=0", null));
  }

  private static long field(Api admin, String key) {
    String body =
        "{\"of\":\"purchase\",\"key\":\"%1$s\",\"type\":\"text\",\"label\":{\"en\":\"%1$s\"}}";
    return admin.post("/api/v1/fields", body.formatted("k" + key)).getJsonNumber("id").longValue();
  }

  /** Where each of them stands among the others. */
  private static List<Integer> order(Api admin, String path, List<Long> fields) {
    return admin.get(path).getJsonArray("fields").getValuesAs(JsonNumber.class).stream()
        .map(JsonNumber::longValue)
        .filter(fields::contains)
        .map(fields::indexOf)
        .toList();
  }

  @Test
  void theOrderOfRules() {
    Api admin = SharedRapport.admin();
    String mark = "R" + Long.toString(System.nanoTime(), 36);
    long user = admin.get("/api/v1/users").getJsonArray("items").getJsonObject(0).getInt("id");
    String rule = "{\"name\":\"%s\",\"source\":\"nowhere\",\"user\":" + user + "}";
    List.of("a", "b", "c")
        .forEach(letter -> admin.post("/api/v1/routing-rules", rule.formatted(mark + letter)));
    first.navigate(address("/console/routing"));
    second.navigate(address("/console/routing"));

    first.waitForNavigation(() -> press(first, "tr:has-text('" + mark + "c') .button >> nth=0"));
    second.waitForNavigation(() -> press(second, "tr:has-text('" + mark + "b') .button >> nth=0"));
    assertThat(rules(admin, mark)).containsExactly(mark + "a", mark + "c", mark + "b");

    first.navigate(address("/console/routing"));
    second.navigate(address("/console/routing"));
    String toggle = "tr:has-text('" + mark + "a') .button-quiet";
    first.waitForNavigation(() -> press(first, toggle));
    press(second, toggle);
    second.locator(REFUSED).waitFor();
    assertThat(second.locator("tr:has-text('" + mark + "a') .badge").count())
        .as("who wanted to switch it off as well did not switch it on again")
        .isPositive();
    admin.get("/api/v1/routing-rules").getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString("name").startsWith(mark))
        .forEach(one -> admin.ask("DELETE", "/api/v1/routing-rules/" + one.get("id"), null));
  }

  private static List<String> rules(Api admin, String mark) {
    return admin
        .get("/api/v1/routing-rules")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(one -> one.getString("name"))
        .filter(name -> name.startsWith(mark))
        .toList();
  }

  /** Two presses before the first answer: Faces knows only numbers of rows. */
  @Test
  void aPressInARowOfAFormThatChangesMeanwhile() {
    first.navigate(address("/console/field-edit?of=deal"));
    first.locator("[id='edit:type']").selectOption("choice");
    first.locator("[id='edit:add']").waitFor();
    for (int i = 0; i < 3; i++) {
      int rows = first.locator("[id^='edit:'][id$=':remove']").count();
      if (rows < 4) {
        first.locator("[id='edit:add']").click();
        first.locator("[id^='edit:'][id$=':remove']").nth(rows).waitFor();
      }
    }
    Locator names = first.locator("#edit\\:options [id$=':en']");
    int rows = names.count();
    for (int i = 0; i < rows; i++) {
      names.nth(i).fill("Option " + i);
    }
    first.evaluate(
        "() => { const all = document.querySelectorAll(\"[id^='edit:'][id$=':remove']\");"
            + " all[0].click(); all[0].click(); all[1].click(); }");
    first.waitForFunction(
        "rows => PrimeFaces.ajax.Queue.isEmpty()"
            + " && document.querySelectorAll(\"[id^='edit:'][id$=':remove']\").length < rows",
        rows);
    assertThat(names.evaluateAll("all => all.map(one => one.value)").toString())
        .doesNotContain("Option 0", "Option 1")
        .contains("Option 2");
    assertThat(names.count()).isEqualTo(rows - 2);
  }

  @Test
  void aPressInARowOfARuleThatChangesMeanwhile() {
    first.navigate(address("/console/segment"));
    String remove = ".rule-row [id$=':remove']";
    Locator add = first.locator("[id$=':addCondition']").first();
    int before = first.locator(remove).count();
    for (int i = before; i < before + 3; i++) {
      add.click();
      first.locator(remove).nth(i).waitFor();
    }
    Locator values = first.locator(".rule-row [id$=':text']");
    for (int i = 0; i < 3; i++) {
      values.nth(before + i).fill("Town " + i);
      values.nth(before + i).blur();
      first.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    }
    first.evaluate(
        "from => { const all = document.querySelectorAll(\""
            + remove
            + "\"); all[from].click(); all[from].click(); all[from + 1].click(); }",
        before);
    first.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    assertThat(values.evaluateAll("all => all.map(one => one.value)").toString())
        .doesNotContain("Town 0", "Town 1")
        .contains("Town 2");
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
    return admin.get("/api/v1/lists").getJsonArray("items").getValuesAs(JsonObject.class).stream()
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
