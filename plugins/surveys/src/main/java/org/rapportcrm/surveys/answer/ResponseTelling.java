package org.rapportcrm.surveys.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.webhook.Webhooks;
import org.rapportcrm.api.webhook.Webhooks.Happening;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.Survey;

/** Tells webhooks of responses: the scores, and never what was written. */
@ApplicationScoped
public class ResponseTelling {

  /** A response came in. */
  public static final String RECEIVED = "surveys.response.received";

  private final Webhooks webhooks;

  /** For proxies. */
  protected ResponseTelling() {
    this(null);
  }

  /** To these webhooks. */
  @Inject
  public ResponseTelling(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /** Tells of these, in the transaction that stores them. */
  public void tell(Survey survey, List<Long> ids, List<NewResponse> responses) {
    List<Happening> happenings = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      happenings.add(
          new Happening("response:" + ids.get(i), data(survey, ids.get(i), responses.get(i))));
    }
    webhooks.tell(RECEIVED, happenings);
  }

  private static Map<String, Object> data(Survey survey, long id, NewResponse response) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("response", id);
    data.put("survey", survey.id());
    data.put("contact", response.contactId());
    data.put("at", response.at());
    data.put("scores", scores(survey, response.given()));
    return data;
  }

  private static List<Map<String, Object>> scores(Survey survey, List<Given> given) {
    List<Map<String, Object>> scores = new ArrayList<>();
    for (Given one : given) {
      if (one.score() != null) {
        Map<String, Object> score = new LinkedHashMap<>();
        score.put("question", one.questionId());
        score.put("kind", survey.question(one.questionId()).map(Question::kind).orElseThrow());
        score.put("score", one.score());
        scores.add(score);
      }
    }
    return scores;
  }
}
