package org.rapportcrm.api.page;

import java.util.function.Supplier;

/**
 * Answers that a page must not wait for; an injectable service of the core. They are worked out in
 * the background and kept: the page opens at once, the figures come when they are ready, whoever
 * leaves loses nothing, and a second visitor joins the same work. A small database gives its answer
 * while the page waits for a moment, each time anew.
 *
 * <p>The page shows how it stands with {@code <r:counted answer="#{page.answer}"/>}, and is fetched
 * again by {@code data-poll} as long as {@link SlowAnswer#isWorking}.
 */
public interface SlowAnswers {

  /**
   * The answer as far as it is there.
   *
   * @param question what is asked, a record of the plugin's own; the answer is the same for equal
   *     questions of all who see the same records, so whatever else it depends on, such as a
   *     language, belongs into it
   * @param work answers it on another thread, in the name of whoever asks, outside any transaction
   *     and request; what it returns must not change afterwards
   */
  <T> SlowAnswer<T> ask(Object question, Supplier<T> work);

  /**
   * Lets the answer be worked out anew when it is next asked for; the one before is shown until
   * then. Work that goes on is not begun a second time.
   */
  void again(Object question);
}
