package org.rapportcrm.it.zoo;

import com.microsoft.playwright.Page;
import java.util.List;

/** Which steps of a change its page shows while the application is exchanged. */
final class StepsOnScreen {

  /**
   * The page shows the change before, which is over; its own script is given the list to follow,
   * and each step that is under way is noted where the reload at the end does not reach.
   */
  private static final String FOLLOW =
      """
      script => {
        const list = document.querySelector(".change-steps");
        list.dataset.change = "/console/plugin-change.json";
        sessionStorage.removeItem("steps");
        const note = () => {
          const seen = JSON.parse(sessionStorage.getItem("steps") ?? "[]");
          for (const step of list.querySelectorAll("[data-state=running]"))
            if (!seen.includes(step.dataset.step)) seen.push(step.dataset.step);
          sessionStorage.setItem("steps", JSON.stringify(seen));
        };
        new MutationObserver(note).observe(list, { subtree: true, attributes: true });
        (0, eval)(script);
      }
      """;

  private final Page page;
  private final String script;

  /** Has the page open, before the change that it is to show. */
  StepsOnScreen(Zoo zoo) {
    zoo.open("/console/plugin-change");
    page = zoo.console();
    String source = page.locator("script[src*='changes.js']").getAttribute("src");
    script =
        (String) page.evaluate("source => fetch(source).then(answer => answer.text())", source);
  }

  /** Lets it follow the change that has just begun. */
  void follow() {
    page.evaluate(FOLLOW, script);
  }

  /** The steps that were seen under way, in their order, once the page says that it is over. */
  @SuppressWarnings("unchecked")
  List<String> seen() {
    page.waitForSelector(".change-steps:not([data-change])");
    return (List<String>) page.evaluate("() => JSON.parse(sessionStorage.getItem('steps'))");
  }
}
