package org.rapportcrm.surveys.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.contact.Tasks;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;

/** Sees to it that somebody talks to whoever gave a low score. */
@ApplicationScoped
public class LowScore {

  private static final int DAYS = 2;

  private final Settings settings;
  private final Tasks tasks;
  private final Clock clock;

  /** For proxies. */
  protected LowScore() {
    this(null, null, null);
  }

  @Inject
  public LowScore(Settings settings, Tasks tasks, Clock clock) {
    this.settings = settings;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Creates a task, due in two days, when one of the scores is low. A low eNPS makes none: what a
   * colleague answers is no business of whoever looks after a customer. It is in the language of
   * the user to whom it falls.
   */
  public void look(Survey survey, long responseId, long contactId, List<Given> given) {
    Optional<Given> low = given.stream().filter(g -> isLow(survey, g)).findFirst();
    low.ifPresent(
        g ->
            tasks.create(
                contactId,
                title(survey, g),
                survey.locale(),
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

  private Words title(Survey survey, Given given) {
    Question question = survey.question(given.questionId()).orElseThrow();
    String name = survey.name().length() > 200 ? survey.name().substring(0, 200) : survey.name();
    return Words.of("surveys.task", given.score(), question.highest(), name);
  }
}
