package org.rapportcrm.it.tour;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.rapportcrm.it.Browser;
import org.rapportcrm.it.RunningRapport;
import org.rapportcrm.it.tour.Places.Place;

/**
 * Makes the tour anew with {@code -Drapport.tour=write}, on the program that {@code
 * RAPPORT_IT_HOME} and {@code RAPPORT_PORT} name: one that was started with {@code --demo} and the
 * administrator of {@link RunningRapport}. With {@code missing} it makes only the pictures that are
 * not there.
 */
@EnabledIfSystemProperty(named = "rapport.tour", matches = "write|missing")
class TourIT {

  private static final Path TOUR = Path.of("../../docs/tour");

  private static final boolean MISSING = "missing".equals(System.getProperty("rapport.tour"));

  /** Small on purpose: the browser draws every letter at the size that the picture shows. */
  private static final double SCALE = 0.6;

  private static final int HEIGHT = 1000;
  private static final int DESK = 1280;
  private static final int PHONE = 390;

  private final SoftAssertions softly = new SoftAssertions();

  @Test
  void everyPageIsPicturedInEveryLanguageLightAndDark() {
    RunningRapport rapport = RunningRapport.at(Path.of(System.getenv("RAPPORT_IT_HOME")));
    try (Browser browser = new Browser()) {
      Props.bring(rapport.api("admin"));
      List<Place> places;
      try (Page page = signedIn(browser, rapport, "en", ColorScheme.LIGHT, DESK)) {
        places = new Places(rapport.api("admin"), page, rapport.url()).all();
      }
      for (String language : List.of("en", "ar", "fa")) {
        picture(browser, rapport, language, places);
      }
    }
    softly.assertAll();
  }

  private void picture(
      Browser browser, RunningRapport rapport, String language, List<Place> places) {
    TourIndex index = new TourIndex(language);
    if (MISSING) {
      index.read(TOUR);
    }
    try (Page desk = signedIn(browser, rapport, language, ColorScheme.LIGHT, DESK);
        Page phone = signedIn(browser, rapport, language, ColorScheme.DARK, PHONE);
        Page strangerDesk = stranger(browser, language, ColorScheme.LIGHT, DESK);
        Page strangerPhone = stranger(browser, language, ColorScheme.DARK, PHONE)) {
      for (Place place : places) {
        Path file = TOUR.resolve(language).resolve(place.name() + ".jpg");
        if (MISSING && index.has(place.name()) && Files.exists(file)) {
          continue;
        }
        boolean inside = place.path().matches("/(console|plugins)/.*");
        Page left = inside ? desk : strangerDesk;
        Page right = inside ? phone : strangerPhone;
        Picture.write(
            shot(left, rapport.url() + place.path()),
            shot(right, rapport.url() + place.path()),
            file);
        String title = (String) left.evaluate("document.title.replace(/ · [^·]*$/, '')");
        index.add(place.name(), title, place.path().replaceAll("\\d+", "…"));
      }
    }
    index.write(TOUR);
  }

  private byte[] shot(Page page, String url) {
    Response response = page.navigate(url);
    softly.assertThat(response.status()).as(url).isEqualTo(200);
    page.waitForCondition(
        () -> page.locator("[data-load]").count() == 0,
        new Page.WaitForConditionOptions().setTimeout(120_000));
    page.frames().forEach(Frame::waitForLoadState);
    return page.screenshot();
  }

  private static Page stranger(Browser browser, String language, ColorScheme look, int width) {
    Page page = browser.page(width, HEIGHT, SCALE, look);
    page.setExtraHTTPHeaders(Map.of("Accept-Language", language));
    return page;
  }

  private static Page signedIn(
      Browser browser, RunningRapport rapport, String language, ColorScheme look, int width) {
    Page page = browser.page(width, HEIGHT, SCALE, look);
    browser.signIn(page, rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, language);
    return page;
  }
}
