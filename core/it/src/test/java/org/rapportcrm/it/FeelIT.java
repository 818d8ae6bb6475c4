package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
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
  void aFieldForANumberTakesTheDigitsOfAllThreeScripts() {
    page.navigate(url + "/plugins/loyalty/programme");
    Locator field = page.locator("input[type=number]").first();
    field.fill("");
    field.focus();
    List.of("1", "۲", "٣").forEach(page.keyboard()::insertText);
    PlaywrightAssertions.assertThat(field).hasValue("123");
  }

  @Test
  void onAPhoneTheSentenceUnderATitleHasTheWholeWidth() {
    page.navigate(url + "/console/routing");
    BoundingBox words = page.locator(".page-title > p").boundingBox();
    BoundingBox button = page.locator(".page-action .button").boundingBox();
    assertThat(button.y).isGreaterThanOrEqualTo(words.y + words.height);
  }

  @Test
  void onAPhoneASearchBesideChoicesIsWideEnoughToTypeIn() {
    page.navigate(url + "/plugins/loyalty/coupons");
    BoundingBox code = page.locator("#code").boundingBox();
    BoundingBox find = page.locator("form:has(#code) button").boundingBox();
    assertThat(code.width).isGreaterThan(150);
    assertThat(find.x).isGreaterThanOrEqualTo(code.x + code.width);
    assertThat(find.x + find.width).isLessThan(390);
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
