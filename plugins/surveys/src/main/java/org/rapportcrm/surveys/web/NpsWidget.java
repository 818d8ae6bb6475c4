package org.rapportcrm.surveys.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.surveys.results.RecentScores;
import org.rapportcrm.surveys.results.RecentScores.Recent;
import org.rapportcrm.surveys.survey.QuestionKind;

/** The card on the dashboard: NPS of customers with its trend, and eNPS of colleagues beside it. */
@Named("surveysWidget")
@RequestScoped
public class NpsWidget {

  @Inject private RecentScores scores;
  @Inject private Words words;
  @Inject private CurrentUser user;

  private Recent nps;
  private Recent enps;

  @PostConstruct
  void open() {
    nps = scores.of(QuestionKind.NPS, user.locale()).orElse(null);
    enps = scores.of(QuestionKind.ENPS, user.locale()).orElse(null);
  }

  /** NPS of the last twelve months, this one too; {@code null} without answers in them. */
  public Recent getNps() {
    return nps;
  }

  /** eNPS of the last twelve months; {@code null} without answers in them. */
  public Recent getEnps() {
    return enps;
  }

  /** NPS month by month, drawn; {@code null} before there are two. */
  public Chart getTrend() {
    return nps == null ? null : words.trend(QuestionKind.NPS, nps.months());
  }
}
