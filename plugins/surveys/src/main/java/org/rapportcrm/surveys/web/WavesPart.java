package org.rapportcrm.surveys.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.surveys.invite.Waves;

/** What was sent so far and how it is doing, on the page of invitations. */
@Named("surveysWaves")
@RequestScoped
public class WavesPart {

  @Inject private Waves waves;

  private List<Row> rows;

  /** A wave with what the core says of its deliveries. */
  public record Row(Waves.Wave wave, Deliveries.Report report) {

    /** Whether it is on its way. */
    public boolean sending() {
      return report.state() == Deliveries.State.SENDING;
    }
  }

  /** The newest waves of a survey. */
  public List<Row> of(long surveyId) {
    if (rows == null) {
      rows =
          waves.newest(surveyId).stream().map(wave -> new Row(wave, waves.report(wave))).toList();
    }
    return rows;
  }

  /** Whether one of them is on its way. */
  public boolean sending(long surveyId) {
    return of(surveyId).stream().anyMatch(Row::sending);
  }
}
