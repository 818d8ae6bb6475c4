package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForURLOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pressed twice, sent into a dead line, sent again because the answer was lost, gone back to, left
 * by a session that ended, changed by two at once: no form loses or doubles anything.
 */
class ClumsyHandsIT {

  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void signIn() {
    browser = new Browser();
    page =
        browser.signedIn(SharedRapport.get(), RunningRapport.ADMIN, RunningRapport.PASSWORD, "en");
    page.context().setDefaultTimeout(20_000);
    SharedRapport.admin().post("/api/v1/contacts", "{\"firstName\":\"Mina\"}");
  }

  @AfterAll
  static void leave() {
    browser.close();
  }

  @ParameterizedTest
  @EnumSource
  void pressedTwiceItSavesOnceAndGoneBackToItMakesNoSecond(ClumsyForm form) {
    String text = "Twice " + System.nanoTime();
    form.open(page);
    form.fill(page, text);
    page.waitForNavigation(() -> form.save(page).dblclick());
    assertThat(form.saved(text)).as(page.locator("main").innerText()).hasSize(1);
    page.goBack();
    form.open(page);
    assertThat(page.locator("#draft").isVisible()).as("it is saved").isFalse();
    assertThat(form.saved(text)).hasSize(1);
  }

  /* The scripts are the same on all pages: one form of each way that pages are built. */
  @ParameterizedTest
  @EnumSource(names = {"CONTACT", "PLAN", "SEGMENT", "LIST", "NOTE", "CAMPAIGN", "SURVEY"})
  void withoutSessionWithoutLineWithoutAnswerItIsSavedOnceWithAllThatWasTyped(ClumsyForm form) {
    String text = "Lost " + System.nanoTime();
    form.open(page);
    form.fill(page, text);
    sendAsAStranger(form);

    form.open(page);
    takeBack(form, text);
    sendIntoADeadLine(form, text);

    sendAndLoseTheAnswer(form);
    assertThat(form.saved(text)).as("it arrived").hasSize(1);

    form.open(page);
    takeBack(form, text);
    page.waitForNavigation(() -> form.save(page).click());
    assertThat(page.content()).contains("not done a second time");
    assertThat(form.saved(text)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NOTE"})
  void ofTwoWhoChangeItTheSecondSeesWhatTheFirstDidAndChooses(ClumsyForm form) {
    String text = "Two " + System.nanoTime();
    form.open(page);
    form.fill(page, text);
    page.waitForNavigation(() -> form.save(page).click());
    long id = form.saved(text).get(0);
    try (Page other = page.context().newPage()) {
      form.open(page, id);
      form.open(other, id);
      form.text(page).fill(text + " first");
      page.waitForNavigation(() -> form.save(page).click());
      form.text(other).fill(text + " second");
      form.save(other).click();
      Locator panel = other.locator("#overtaken fieldset");
      panel.first().waitFor();
      assertThat(panel.first().innerText()).contains(text + " first", text + " second");
      assertThat(other.locator("#overtaken [data-by]").innerText())
          .as("who was first")
          .isNotBlank();
      assertThat(form.text(other).inputValue()).isEqualTo(text + " second");
      panel.first().locator("[value=theirs]").check();
      assertThat(form.text(other).inputValue()).isEqualTo(text + " first");
      panel.first().locator("[value=mine]").check();
      other.waitForNavigation(() -> form.save(other).click());
      assertThat(form.saved(text + " second")).containsExactly(id);
    }
  }

  private static void takeBack(ClumsyForm form, String text) {
    page.locator("[data-draft=take]").click();
    assertThat(form.text(page).inputValue()).isEqualTo(text);
  }

  private static void sendAsAStranger(ClumsyForm form) {
    List<Cookie> session = page.context().cookies();
    page.context().clearCookies();
    page.waitForNavigation(() -> form.save(page).click());
    assertThat(page.url()).contains("/login");
    page.context().addCookies(session);
  }

  private static void sendIntoADeadLine(ClumsyForm form, String text) {
    page.context().setOffline(true);
    form.save(page).click();
    page.locator("#offline [data-line=gone]").waitFor();
    page.context().setOffline(false);
    page.locator("#offline [data-line=back]").waitFor();
    assertThat(form.text(page).inputValue()).isEqualTo(text);
    assertThat(form.saved(text)).isEmpty();
  }

  private static void sendAndLoseTheAnswer(ClumsyForm form) {
    Predicate<String> all = url -> true;
    page.route(all, ClumsyHandsIT::loseTheAnswer);
    form.save(page).click();
    page.waitForURL(
        "chrome-error://**", new WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
    page.unroute(all);
    // Playwright fetched the answer, so the browser took its cookies; of a lost one it has none.
    page.context().clearCookies(new ClearCookiesOptions().setName("rapport-arrived"));
  }

  private static void loseTheAnswer(Route route) {
    if (route.request().method().equals("POST")) {
      route.fetch(new Route.FetchOptions().setMaxRedirects(0));
      route.abort("connectionreset");
    } else {
      route.resume();
    }
  }
}
