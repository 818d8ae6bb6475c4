package org.rapportcrm.it;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the site calls itself stands on every page, in every title and above every mail. */
class NaughtySiteIT {

  private static final List<String> NAMES =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(2)>",
          "</title><svg onload=alert(3)>",
          "{{7*7}} #{7*7} ${7*7}",
          "\u202egnp.exe",
          "a\r\nBcc: x@example.org",
          "شرکتِ چای‌ورزان",
          "W".repeat(120));

  private static final List<String> PAGES =
      List.of("/console", "/console/settings", "/console/themes", "/console/sign-in");
  private static final List<String> OUTSIDE = List.of("/login", "/forgotten");

  private final RunningRapport rapport = SharedRapport.get();
  private final Api admin = SharedRapport.admin();
  private final SoftAssertions softly = new SoftAssertions();
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser();
  }

  @AfterEach
  void leave() {
    admin.ask("PATCH", "/api/v1/settings/core", "{\"site.name\":null}");
    browser.close();
  }

  @Test
  void theNameOfTheSiteIsTextWhereverItStands() throws IOException {
    Object code =
        admin
            .post(
                "/api/v1/signup-forms",
                "{\"name\":\"N%s\",\"heading\":\"h\",\"fields\":[\"firstName\"],\"purposes\":[\"marketing\"]}"
                    .formatted(System.nanoTime()))
            .getString("url")
            .replaceFirst("https?://[^/]*", "");
    WatchedPage page =
        watched(browser.signedIn(rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, "en"));
    WatchedPage guest = watched(browser.page(390, ColorScheme.LIGHT));
    for (String name : NAMES) {
      Api.Answer kept = name(name);
      softly.assertThat(kept.status()).as(name + kept.body()).isIn(200, 400);
      if (kept.status() == 200) {
        PAGES.forEach(page::open);
        OUTSIDE.forEach(guest::open);
        guest.open(code.toString());
        softly
            .assertThat(WatchedPage.seen(guest.shown() + guest.page().title()))
            .as(name)
            .contains(WatchedPage.seen(name));
      }
    }
    softly.assertAll();
  }

  @Test
  void aNameWithoutEndAndOneThatTheDatabaseCannotKeepAreRefused() {
    for (String name : List.of("x".repeat(121), "x".repeat(10_000), "a\u0000b")) {
      Api.Answer answer = name(name);
      softly.assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      softly.assertThat(answer.body()).contains("site.name");
    }
    for (String theme : List.of("<script>", "../../x", "x".repeat(10_000), "a\u0000b", "none")) {
      Api.Answer answer =
          admin.ask(
              "PATCH",
              "/api/v1/settings/core",
              Json.createObjectBuilder().add("theme", theme).build().toString());
      softly.assertThat(answer.status()).as(theme + answer.body()).isEqualTo(400);
    }
    softly.assertAll();
  }

  private Api.Answer name(String name) {
    return admin.ask(
        "PATCH",
        "/api/v1/settings/core",
        Json.createObjectBuilder().add("site.name", name).build().toString());
  }

  private WatchedPage watched(com.microsoft.playwright.Page opened) {
    return new WatchedPage(opened, rapport.url(), softly);
  }
}
