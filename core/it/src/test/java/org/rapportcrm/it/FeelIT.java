package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a hand and an eye notice, and no other test asks. */
class FeelIT {

  private static Browser browser;
  private static Page page;
  private static String url;

  @BeforeAll
  static void signIn() {
    RunningRapport rapport = SharedRapport.get();
    url = rapport.url();
    browser = new Browser();
    page =
        browser.signedIn(
            rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, "en", ColorScheme.LIGHT, 390);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void whereNothingIsASearchIsOneClickAway() {
    page.navigate(url + "/console/nothing-of-this-name");
    page.locator("a[href$='#search']").click();
    PlaywrightAssertions.assertThat(page.locator("#palette input")).isFocused();
  }

  @Test
  void aFastEnterOpensWhatIsTypedAndNoHitOfBefore() {
    Api api = SharedRapport.admin();
    String tail = Long.toString(System.nanoTime(), 36);
    api.post("/api/v1/contacts", "{\"lastName\":\"Wrong" + tail + "\"}");
    int right = api.post("/api/v1/contacts", "{\"lastName\":\"Right" + tail + "\"}").getInt("id");
    page.navigate(url + "/console/tasks");
    page.keyboard().press("Control+k");
    Locator input = page.locator("#palette input");
    input.fill("Wrong" + tail);
    PlaywrightAssertions.assertThat(page.locator("#palette .palette-title").first())
        .containsText("Wrong" + tail);
    input.fill("Right" + tail);
    PlaywrightAssertions.assertThat(page.locator("#palette ul[aria-busy=true]")).hasCount(1);
    PlaywrightAssertions.assertThat(page.locator("#palette [aria-selected=true]")).hasCount(0);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForURL("**/console/contact/" + right);
  }

  @Test
  void aScheduledJobIsRunNowFromThePageOfItsPluginAndByRest() {
    page.navigate(url + "/console/plugin?id=loyalty");
    Locator row =
        page.locator("#jobs tr", new Page.LocatorOptions().setHas(page.locator("[name=run]")))
            .first();
    assertThat(row.locator("td").nth(2).textContent()).as("the next run").isNotBlank();
    String kind = row.locator("[name=run]").getAttribute("value");
    int before = runs(kind);
    row.locator("[name=run]").click();
    PlaywrightAssertions.assertThat(page.locator("#toasts_container")).containsText("begins");
    RunningRapport.await(() -> runs(kind) > before);
    Api api = SharedRapport.admin();
    RunningRapport.await(() -> newest(kind).getString("state").equals("done"));
    JsonObject known =
        api.get("/api/v1/scheduled-jobs").getJsonArray("items").stream()
            .map(JsonValue::asJsonObject)
            .filter(one -> one.getString("kind").equals(kind))
            .findFirst()
            .orElseThrow();
    assertThat(known.getString("plugin")).isEqualTo("loyalty");
    assertThat(Instant.parse(known.getString("nextRunAt"))).isAfter(Instant.now());
    assertThat(api.post("/api/v1/scheduled-jobs/" + kind + "/run", "{}").getString("createdBy"))
        .isNotEqualTo("schedule");
    assertThat(api.ask("POST", "/api/v1/scheduled-jobs/loyalty.nothing/run", "{}").status())
        .isEqualTo(404);
  }

  private static JsonObject newest(String kind) {
    return ofKind(kind).findFirst().orElseThrow();
  }

  private static int runs(String kind) {
    return (int) ofKind(kind).count();
  }

  private static Stream<JsonObject> ofKind(String kind) {
    return SharedRapport.admin().get("/api/v1/jobs?limit=100").getJsonArray("items").stream()
        .map(JsonValue::asJsonObject)
        .filter(one -> one.getString("kind").equals(kind));
  }

  @Test
  void aFieldForANumberTakesTheDigitsOfAllThreeScripts() {
    page.navigate(url + "/plugins/loyalty/programme");
    Locator field = page.locator("input[type=number]").first();
    field.fill("");
    field.focus();
    List.of("1", "۲", "٣").forEach(page.keyboard()::insertText);
    PlaywrightAssertions.assertThat(field).hasValue("123");
  }

  @Test
  void whatIsRefusedInAPartThatIsFoldedUpIsSeen() {
    int contact =
        SharedRapport.admin().post("/api/v1/contacts", "{\"firstName\":\"Roya\"}").getInt("id");
    page.navigate(url + "/console/contact/" + contact + "/details");
    page.locator("details:has(#anniversary) > summary").click();
    page.waitForNavigation(() -> page.locator("#anniversary [type=submit]").click());
    PlaywrightAssertions.assertThat(page.locator("#anniversary .error").first()).isVisible();
    PlaywrightAssertions.assertThat(page.locator("#anniversary [aria-invalid=true]")).isFocused();
  }

  @Test
  void aDamagedAddressOfAListShowsItsFirstPage() {
    Api api = SharedRapport.admin();
    int contact = api.post("/api/v1/contacts", "{\"firstName\":\"Roya\"}").getInt("id");
    for (String path :
        List.of(
            "/console/contact/" + contact + "?before=x",
            "/console/contact/" + contact + "/mail?before=x",
            "/console/plans?after=x",
            "/console/renewals?after=x",
            "/console/contacts?cursor=x",
            "/console/companies?after=x",
            "/console/tasks?after=x",
            "/console/deals?view=list&after=x",
            "/console/purchases?after=x",
            "/console/duplicates?after=x")) {
      assertThat(page.navigate(url + path).status()).as(path).isEqualTo(200);
      assertThat(page.locator("main").innerText())
          .as(path)
          .doesNotContainIgnoringCase("failed")
          .doesNotContain("is none that");
    }
  }

  @Test
  void whatIsWrongWithOneOfSeveralAddressesStandsBesideIt() {
    page.navigate(url + "/console/contact-edit");
    page.locator("[id$=firstName]").fill("Roya");
    page.locator("[name=email-text]").fill("roya-" + System.nanoTime() + "@example.com");
    page.locator("[data-rows=email] [data-row-add]").click();
    page.locator("[name=email-text]").nth(1).fill("nobody");
    page.locator("[name=phone-text]").fill("abc");
    page.waitForNavigation(() -> page.locator("#edit [type=submit]").first().click());
    List<String> said = page.locator("[data-row] .error:visible").allInnerTexts();
    assertThat(said)
        .containsExactly(
            "nobody is not a mail address. Give one like name@example.com.",
            "abc is not a telephone number. Give one with digits, such as +98 21 8888 0000.");
    assertThat(page.locator("main .notice-bad:visible").count()).isZero();
    PlaywrightAssertions.assertThat(page.locator("[name=email-text]").nth(1)).isFocused();
  }

  @Test
  void aDayThatIsNoneLosesNothingElseThatWasTyped() {
    Api admin = SharedRapport.admin();
    String key = "k" + System.nanoTime();
    String field =
        "{\"of\":\"contact\",\"key\":\"%s\",\"type\":\"%s\",\"label\":{\"en\":\"%1$s\"}}";
    int text = admin.post("/api/v1/fields", field.formatted("t" + key, "text")).getInt("id");
    int date = admin.post("/api/v1/fields", field.formatted("d" + key, "date")).getInt("id");
    page.navigate(url + "/console/contact-edit");
    page.getByLabel("t" + key).fill("oolong");
    page.getByLabel("d" + key).first().fill("2026-02-30");
    page.locator("[name=phone-text]").fill("+98 21 5550");
    page.waitForNavigation(() -> page.locator("#edit [type=submit]").first().click());
    PlaywrightAssertions.assertThat(page.locator("#edit .error:visible")).hasCount(1);
    PlaywrightAssertions.assertThat(page.locator("[name=phone-text]")).hasValue("+98 21 5550");
    PlaywrightAssertions.assertThat(page.getByLabel("t" + key)).hasValue("oolong");
    PlaywrightAssertions.assertThat(page.getByLabel("d" + key).first()).hasValue("2026-02-30");
    for (int id : new int[] {text, date}) {
      admin.ask("DELETE", "/api/v1/fields/" + id + "?records=0", null);
    }
  }

  @Test
  void anAddressThatSomebodyElseHasIsNamedBesideItsRow() {
    String taken = "taken-" + System.nanoTime() + "@example.com";
    SharedRapport.admin().post("/api/v1/contacts", "{\"email\":\"" + taken + "\"}");
    page.navigate(url + "/console/contact-edit");
    page.locator("[name=email-text]").fill("free-" + taken);
    page.locator("[data-rows=email] [data-row-add]").click();
    page.locator("[name=email-text]").nth(1).fill(taken);
    page.waitForNavigation(() -> page.locator("#edit [type=submit]").first().click());
    PlaywrightAssertions.assertThat(page.locator("[data-row]").nth(1).locator(".error"))
        .containsText(taken);
  }

  @Test
  void fromALaterPageOfAListTheFirstIsOneClickAway() {
    String name = "Tea " + System.nanoTime();
    SharedRapport.admin().post("/api/v1/companies", "{\"name\":\"" + name + "\"}");
    page.navigate(url + "/console/companies?q=" + name.replace(" ", "+"));
    assertThat(page.locator("[rel=start]").count()).isZero();
    page.navigate(page.url() + "&after=x");
    page.waitForNavigation(() -> page.locator("[rel=start]").click());
    assertThat(page.url()).endsWith("/console/companies?q=" + name.replace(" ", "+"));
  }

  @Test
  void modelsOfCustomersAreFittedUpToADayAndComeIntoSightByThemselves() {
    page.navigate(url + "/plugins/ror-report/clv");
    page.locator("[id='fit:until']").fill("2019-02-30");
    page.locator("[id='fit:go']").click();
    page.locator("#fit .error").waitFor();
    assertThat(page.locator("[id='fit:until']").inputValue()).isEqualTo("2019-02-30");
    page.locator("[id='fit:until']").fill("2019-03-31");
    page.locator("[id='fit:go']").click();
    PlaywrightAssertions.assertThat(page.locator("#outlook .figures")).containsText("Mar 31, 2019");
    PlaywrightAssertions.assertThat(page.locator("#outlook progress")).hasCount(0);
  }

  @Test
  void aListThatCannotGoBackPageByPageSaysThatItGoesToItsFirst() {
    Api api = SharedRapport.admin();
    int contact = api.post("/api/v1/contacts", "{\"firstName\":\"Roya\"}").getInt("id");
    page.navigate(url + "/console/contact/" + contact + "/timeline?before=");
    assertThat(page.locator("[rel=prev]").count()).isZero();
    PlaywrightAssertions.assertThat(page.locator("[rel=start]")).hasText("First page");
  }

  @Test
  void aPageOfWhatIsNotThereFillsNoLog() throws IOException {
    Path log = SharedRapport.get().home().resolve("logs/rapport.log");
    String nobody = String.valueOf(System.nanoTime());
    page.navigate(url + "/console/deal/" + nobody);
    assertThat(page.locator("h1").innerText()).isEqualTo("There is nothing here");
    assertThat(Files.readString(log)).doesNotContain(nobody);
  }

  @Test
  void whoForgetsToChooseAFileIsNotToldThatItIsEmpty() {
    page.navigate(url + "/console/import");
    page.waitForNavigation(() -> page.locator("#upload [type=submit]").click());
    PlaywrightAssertions.assertThat(page.locator("#upload .error").last())
        .hasText("No file is chosen. Choose the file that has the records.");
  }

  @Test
  void onAPhoneATitleNextToButtonsKeepsItsWordsWhole() {
    page.navigate(url + "/console/companies");
    String broken =
        "() => { const word = document.createRange();"
            + " word.selectNodeContents(document.querySelector('.page-title h1 bdi'));"
            + " return new Set([...word.getClientRects()].map(line => line.top)).size; }";
    page.evaluate(
        "document.querySelector('.page-title h1 bdi').textContent = 'Kundenverwaltungen'");
    assertThat(((Number) page.evaluate(broken)).intValue()).isEqualTo(1);
  }

  @Test
  void onAPhoneTheSentenceUnderATitleHasTheWholeWidth() {
    page.navigate(url + "/console/routing");
    BoundingBox words = page.locator(".page-title > p").boundingBox();
    BoundingBox button = page.locator(".page-action .button").boundingBox();
    assertThat(button.y).isGreaterThanOrEqualTo(words.y + words.height);
  }

  @Test
  void aFormThatWasFetchedAgainIsTaken() {
    int contact =
        SharedRapport.admin().post("/api/v1/contacts", "{\"firstName\":\"Roya\"}").getInt("id");
    String details = url + "/console/contact/" + contact + "/details";
    page.route(details, FeelIT::polling);
    page.waitForResponse(
        answer -> answer.request().headers().containsKey("x-poll"), () -> page.navigate(details));
    page.waitForFunction("!document.querySelector('#anniversary[data-poll]')");
    page.unroute(details);
    page.locator("details:has(#anniversary) > summary").click();
    page.waitForNavigation(() -> page.locator("#anniversary [type=submit]").click());
    PlaywrightAssertions.assertThat(page.locator("#anniversary .error").first()).isVisible();
  }

  /**
   * The page, with a form of it asking for its news, as those do that show something on its way.
   */
  private static void polling(Route route) {
    if (route.request().headers().containsKey("x-poll")) {
      route.resume();
      return;
    }
    APIResponse answer = route.fetch();
    String html =
        answer
            .text()
            .replace("<form id=\"anniversary\"", "<form data-poll=\"1\" id=\"anniversary\"");
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(html));
  }

  @Test
  void aCouponThatWasSearchedForIsUsedAfterAQuestion() {
    Redeemed coupon = redeemed();
    page.navigate(
        url + "/console/contact/" + coupon.contact + "/loyalty?programme=" + coupon.programme);
    PlaywrightAssertions.assertThat(page.locator("#open-coupons a")).hasText(coupon.code);
    page.navigate(url + "/plugins/loyalty/rewards?programme=" + coupon.programme);
    PlaywrightAssertions.assertThat(page.locator("main table")).containsText("10% off");
    page.navigate(url + "/plugins/loyalty/coupons");
    page.locator("#code").fill(coupon.code.toLowerCase(Locale.ROOT).replace("-", ""));
    page.locator("form:has(#code) button").click();
    page.locator("#coupons .button").first().click();
    page.waitForNavigation(() -> page.locator("dialog[open] button").first().click());
    PlaywrightAssertions.assertThat(page.locator("#coupons .badge-good")).isVisible();
  }

  @Test
  void pointsThatCannotBeTakenStayTypedWithTheirReason() {
    Redeemed member = redeemed();
    page.navigate(
        url + "/console/contact/" + member.contact + "/loyalty?programme=" + member.programme);
    page.locator("[id='loyaltyAdjust:points']").fill("-50");
    page.locator("[id='loyaltyAdjust:note']").fill("Given twice");
    page.waitForNavigation(() -> page.locator("#loyaltyAdjust [type=submit]").click());
    PlaywrightAssertions.assertThat(page.locator("[id='loyaltyAdjust:points']")).hasValue("-50");
    PlaywrightAssertions.assertThat(page.locator("[id='loyaltyAdjust:note']"))
        .hasValue("Given twice");
  }

  private record Redeemed(int contact, int programme, String code) {}

  private static Redeemed redeemed() {
    Api api = SharedRapport.admin();
    int contact = api.post("/api/v1/contacts", "{\"firstName\":\"Roya\"}").getInt("id");
    int programme =
        api.post("/api/plugins/loyalty/programmes", "{\"name\":\"Tea " + contact + "\"}")
            .getInt("id");
    int reward =
        api.post(
                "/api/plugins/loyalty/rewards",
                "{\"programme\":"
                    + programme
                    + ",\"name\":\"Cup\",\"points\":1,\"kind\":\"percent\",\"worth\":10}")
            .getInt("id");
    api.post(
        "/api/plugins/loyalty/entries",
        "{\"programme\":"
            + programme
            + ",\"contact\":"
            + contact
            + ",\"kind\":\"adjust\",\"points\":5}");
    String code =
        api.post(
                "/api/plugins/loyalty/rewards/" + reward + "/redeem",
                "{\"contact\":" + contact + "}")
            .getString("code");
    return new Redeemed(contact, programme, code);
  }

  @Test
  void aFieldOfOptionsThatIsRefusedKeepsARowToFill() {
    page.navigate(url + "/console/field-edit?of=contact");
    page.locator("[id='edit:en']").fill("Taste");
    page.locator("[id='edit:type']").selectOption("choice");
    page.locator("[id='edit:option:0:en']").waitFor();
    page.waitForNavigation(() -> page.locator("[id='edit:save']").click());
    PlaywrightAssertions.assertThat(page.locator("[id='edit:option:0:en']")).isVisible();
    PlaywrightAssertions.assertThat(page.locator(".field:has([id='edit:option:0:en']) .error"))
        .containsText("at least one option");
  }

  @Test
  void theAddressOfOnesCalendarIsSeenOnceItIsMade() {
    page.navigate(url + "/console/calendar");
    page.locator("summary:has(~ [id='feed'])").click();
    if (page.locator("[id='feed-address']").count() == 0) {
      page.waitForNavigation(() -> page.locator("[id='feed'] [type=submit]").click());
    }
    PlaywrightAssertions.assertThat(page.locator("[id='feed-address']")).isVisible();
  }

  @Test
  void onAPhoneASearchBesideChoicesIsWideEnoughToTypeIn() {
    page.navigate(url + "/plugins/loyalty/coupons");
    BoundingBox code = page.locator("#code").boundingBox();
    BoundingBox find = page.locator("form:has(#code) button").boundingBox();
    assertThat(code.width).isGreaterThan(150);
    assertThat(find.x).isGreaterThanOrEqualTo(code.x + code.width);
    assertThat(find.x + find.width).isLessThan(390);
    page.setViewportSize(1440, 900);
    find = page.locator("form:has(#code) button").boundingBox();
    BoundingBox choices = page.locator(".toolbar .segmented").boundingBox();
    page.setViewportSize(390, 844);
    assertThat(choices.x).isGreaterThanOrEqualTo(find.x + find.width);
  }

  @Test
  void aRowOfAFormSaysWhatIsWrongWithItBesideTheField() {
    page.navigate(url + "/plugins/loyalty/programme");
    page.locator("[id='programme:name']").fill("Club");
    page.locator("[id='programme:earn:0:per']").fill("x");
    page.locator(".form-actions .button-primary").click();
    page.locator(".field:has([id='programme:earn:0:per']) .error").waitFor();
    page.locator("[id='programme:earn:0:per']").fill("0");
    page.locator(".form-actions .button-primary").click();
    page.locator(".field:has([id='programme:earn:0:per']) .error:has-text('above 0')").waitFor();
    page.navigate(url + "/plugins/surveys/survey?template=nps");
    page.locator("[id$=':questions:0:text']").fill(" ");
    page.locator(".form-actions .button-primary").first().click();
    page.locator(".field:has([id$=':questions:0:text']) .error").waitFor();
  }
}
