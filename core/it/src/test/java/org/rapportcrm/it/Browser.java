package org.rapportcrm.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Chromium as Debian packages it, without a screen. */
public final class Browser implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright = Playwright.create();
  private final com.microsoft.playwright.Browser browser =
      playwright
          .chromium()
          .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));

  /** A page of its own session. */
  public Page page(int width, ColorScheme look) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(look));
    return context.newPage();
  }

  /** A page of somebody who signed in and chose a language. */
  public Page signedIn(RunningRapport rapport, String address, String password, String language) {
    return signedIn(rapport, address, password, language, ColorScheme.LIGHT, 1440);
  }

  /** The same on a window of this width, with this look. */
  public Page signedIn(
      RunningRapport rapport,
      String address,
      String password,
      String language,
      ColorScheme look,
      int width) {
    Page page = page(width, look);
    page.navigate(rapport.url() + "/login");
    page.locator("input[type=email], input[autocomplete=username]").first().fill(address);
    page.locator("input[type=password]").fill(password);
    page.locator("form:has(input[type=password]) [type=submit]").first().click();
    page.waitForURL(url -> !url.contains("/login"));
    page.waitForNavigation(
        () -> page.locator("[lang=" + language + "][type=submit]").first().dispatchEvent("click"));
    return page;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path executable() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Chromium is missing; ./rapport test installs it"));
  }
}
