package org.rapportcrm.surveys.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.contact.Tasks;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;

/** Sees to it that somebody talks to who gave a low score. */
@ApplicationScoped
public class LowScore {

  private static final int DAYS = 2;

  private final Settings settings;
  private final Tasks tasks;
  private final Messages messages;
  private final Formats formats;
  private final Clock clock;

  /** For proxies. */
  protected LowScore() {
    this(null, null, null, null, null);
  }

  /** With these services. */
  @Inject
  public LowScore(Settings settings, Tasks tasks, Messages messages, Formats formats, Clock clock) {
    this.settings = settings;
    this.tasks = tasks;
    this.messages = messages;
    this.formats = formats;
    this.clock = clock;
  }

  /**
   * Creates a task, due in two days, when one of the scores is low. A low eNPS makes none: what a
   * colleague answers is no business of whoever looks after a customer.
   */
  public void look(Survey survey, long responseId, long contactId, List<Given> given) {
    Optional<Given> low = given.stream().filter(g -> isLow(survey, g)).findFirst();
    low.ifPresent(
        g ->
            tasks.create(
                contactId,
                title(survey, g),
                null,
                LocalDate.now(clock).plusDays(DAYS),
                "surveys:response:" + responseId));
  }

  private boolean isLow(Survey survey, Given given) {
    QuestionKind kind = survey.question(given.questionId()).map(Question::kind).orElseThrow();
    return switch (kind) {
      case NPS -> given.score() <= settings.whole("surveys", "lowNps", 6);
      case CSAT -> given.score() <= settings.whole("surveys", "lowCsat", 2);
      case CES -> given.score() <= settings.whole("surveys", "lowCes", 3);
      default -> false;
    };
  }

  private String title(Survey survey, Given given) {
    Question question = survey.question(given.questionId()).orElseThrow();
    Locale locale = survey.locale();
    String name = survey.name().length() > 200 ? survey.name().substring(0, 200) : survey.name();
    return messages.text(
        locale,
        "surveys.task",
        formats.number(given.score(), locale),
        formats.number(question.highest(), locale),
        name);
  }
}
