package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * A survey is looked at before anybody is invited: as they will see it, and nothing comes of it.
 */
class SurveyPreviewIT {

  private static final String SURVEYS = "/api/plugins/surveys/surveys";
  private static final String NOTICE = "This is a preview";

  @Test
  void aDraftIsSeenInEachLanguageOnAComputerAndAPhoneAndNothingCanBeSent() {
    long id = survey();
    try (Browser browser = new Browser()) {
      Page page =
          browser.signedIn(
              SharedRapport.get(), RunningRapport.ADMIN, RunningRapport.PASSWORD, "en");
      page.navigate(SharedRapport.get().url() + "/plugins/surveys/survey?id=" + id);
      page.locator(".page-action a[href*=preview]").click();
      FrameLocator phone = page.frameLocator(".survey-preview-phone");
      phone.locator("button").waitFor();
      assertThat(phone.locator("main").textContent())
          .contains(NOTICE, "How was it?", "Well", "Badly");
      assertThat(phone.locator("html").getAttribute("dir")).isEqualTo("ltr");
      phone.locator("label", new FrameLocator.LocatorOptions().setHasText("Well")).click();
      phone.locator("button").click();
      assertThat(phone.locator("main").textContent())
          .as("it is still there")
          .contains("How was it?");

      page.locator("a[href*='language=ar']").click();
      FrameLocator wide = page.frameLocator(".survey-preview-wide");
      assertThat(wide.locator("html[lang=ar]").getAttribute("dir")).isEqualTo("rtl");
      assertThat(wide.locator("[lang=ar] button").textContent()).isEqualTo("إرسال");
      page.locator("a[href*='thanks=true']").click();
      assertThat(wide.locator("main .notice-good").textContent()).isEqualTo("Until soon");
      assertThat(wide.locator("main").textContent()).contains(NOTICE);
    }
    assertThat(SharedRapport.admin().get(SURVEYS + "/" + id + "/results").getInt("answers"))
        .isZero();
  }

  @Test
  void itIsNoPublicPageAndALanguageThatIsNoneIsRefusedInASentence() {
    String preview = SURVEYS + "/" + survey() + "/preview";
    Api stranger = new Api(SharedRapport.get().url(), "none");
    assertThat(stranger.ask("GET", preview, null).status()).isEqualTo(401);
    Api.Answer refused = SharedRapport.admin().ask("GET", preview + "?language=%3F%3F", null);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("Use a tag such as en, ar or fa.");
  }

  private static long survey() {
    return SharedRapport.admin()
        .post(
            SURVEYS,
            "{\"name\":\"After the visit\",\"language\":\"en\",\"thanks\":\"Until soon\",\"questions\":["
                + "{\"kind\":\"choice\",\"text\":\"How was it?\",\"options\":[\"Well\",\"Badly\"]},"
                + "{\"kind\":\"text\",\"text\":\"Why?\"}]}")
        .getJsonNumber("id")
        .longValue();
  }
}
