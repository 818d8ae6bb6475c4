package org.rapportcrm.testkit.running;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chromium without a screen: the one of this machine ({@code RAPPORT_BROWSER}, else where it is
 * usually installed), or one that Playwright downloads.
 */
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

  /** What a page may take where others compute on the same machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  /** Starts it. */
  public Browser() {
    Optional<Path> installed = installed();
    Playwright.CreateOptions options = new Playwright.CreateOptions();
    installed.ifPresent(any -> options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    playwright = Playwright.create(options);
    BrowserType.LaunchOptions launch = new BrowserType.LaunchOptions().setArgs(FLAGS);
    installed.ifPresent(launch::setExecutablePath);
    browser = playwright.chromium().launch(launch);
  }

  /** A page of its own session, of nobody. */
  public Page page(int width, ColorScheme look) {
    return page(width, 900, 1, look);
  }

  /**
   * The same on a screen that draws a point of the page at this scale.
   *
   * @param scale 2 on a sharp screen; below 1 pictures come out small with readable letters
   */
  public Page page(int width, int height, double scale, ColorScheme look) {
    BrowserContext context =
        browser.newContext(
            new NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(scale)
                .setColorScheme(look));
    context.setDefaultTimeout(PATIENCE.toMillis());
    return context.newPage();
  }

  /** A page of the administrator, on a large screen, light. */
  public Page signedIn(Rapport rapport, String language) {
    return signedIn(
        rapport.url(), Rapport.ADMIN, Rapport.PASSWORD, language, ColorScheme.LIGHT, 1440);
  }

  /**
   * A page of somebody who signed in and chose a language.
   *
   * @param url where Rapport answers, without a slash at the end
   * @param language {@code en}, {@code ar} or {@code fa}
   * @param width of the window, in pixels
   */
  public Page signedIn(
      String url, String address, String password, String language, ColorScheme look, int width) {
    Page page = page(width, look);
    signIn(page, url, address, password, language);
    return page;
  }

  /** Signs in on a page of nobody and chooses a language. */
  public void signIn(Page page, String url, String address, String password, String language) {
    page.navigate(url + "/login");
    page.locator("input[type=email], input[autocomplete=username]").first().fill(address);
    page.locator("input[type=password]").fill(password);
    page.locator("form:has(input[type=password]) [type=submit]").first().click();
    page.waitForURL(at -> !at.contains("/login"));
    page.waitForNavigation(
        () -> page.locator("[lang=" + language + "][type=submit]").first().dispatchEvent("click"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> installed() {
    return Stream.of(
            System.getenv().getOrDefault("RAPPORT_BROWSER", ""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
