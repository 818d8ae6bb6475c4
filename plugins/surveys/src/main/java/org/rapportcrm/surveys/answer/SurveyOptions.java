package org.rapportcrm.surveys.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;

/** The surveys that a message may ask: those among the newest that are open. */
@ApplicationScoped
public class SurveyOptions implements MessageBlock.Options {

  private static final int MOST = 100;

  @Inject private Surveys surveys;

  @Override
  public List<Option> options() {
    return surveys.page(Long.MAX_VALUE, MOST).stream()
        .filter(survey -> survey.state() == Survey.State.OPEN)
        .map(survey -> new Option(survey.id().toString(), survey.name()))
        .toList();
  }
}
