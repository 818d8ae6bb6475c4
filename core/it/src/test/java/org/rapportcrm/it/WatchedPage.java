package org.rapportcrm.it;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;

/** A page of the browser that tells when a script of somebody's text ran, or one of ours failed. */
final class WatchedPage {

  /** All that a page says, and all that stands in its fields. */
  private static final String TEXTS =
      "[document.body.textContent, ...[...document.querySelectorAll('input,textarea')]"
          + ".map(field => field.value)].join(' ')";

  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Z}]+");

  private final Page page;
  private final String url;
  private final SoftAssertions softly;
  private final List<String> faults = new ArrayList<>();

  /** Watches it; what is wrong is told to the assertions. */
  WatchedPage(Page page, String url, SoftAssertions softly) {
    this.page = page;
    this.url = url;
    this.softly = softly;
    page.onDialog(
        dialog -> {
          faults.add("a script ran: " + dialog.message());
          dialog.dismiss();
        });
    page.onPageError(faults::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(message.text());
          }
        });
  }

  Page page() {
    return page;
  }

  /** Opens a path of the program, which has to be there, quiet, and no wider than the window. */
  void open(String path) {
    faults.clear();
    int status = page.navigate(url + path).status();
    softly.assertThat(status).as(path).isEqualTo(200);
    softly.assertThat(faults).as(path).isEmpty();
    softly
        .assertThat(
            (Integer)
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as(path + " is no wider than the window")
        .isLessThanOrEqualTo(0);
  }

  /** What stands on it, without blanks and signs that are not shown. */
  String shown() {
    return seen((String) page.evaluate(TEXTS));
  }

  /** What a reader sees of a text: blanks and signs that are not shown do not count. */
  static String seen(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }
}
