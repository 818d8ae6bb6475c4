package org.rapportcrm.it;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;

/** The test kit's browser, for the programs that these tests start. */
public final class Browser implements AutoCloseable {

  private final org.rapportcrm.testkit.running.Browser browser =
      new org.rapportcrm.testkit.running.Browser();

  /** A page of its own session. */
  public Page page(int width, ColorScheme look) {
    return browser.page(width, look);
  }

  /** The same on a screen that draws a point of the page at this scale. */
  public Page page(int width, int height, double scale, ColorScheme look) {
    return browser.page(width, height, scale, look);
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
    return browser.signedIn(rapport.url(), address, password, language, look, width);
  }

  /** The same of a program that another started. */
  Page signedIn(String url, String address, String password) {
    return browser.signedIn(url, address, password, "en", ColorScheme.LIGHT, 1440);
  }

  /** Signs in on this page and chooses a language. */
  public void signIn(
      Page page, RunningRapport rapport, String address, String password, String language) {
    browser.signIn(page, rapport.url(), address, password, language);
  }

  @Override
  public void close() {
    browser.close();
  }

  /** Waits until this page is there; an address that only names it in its query is another one. */
  static void awaitPath(Page page, String path) {
    page.waitForURL(address -> URI.create(address).getPath().equals(path));
  }
}
