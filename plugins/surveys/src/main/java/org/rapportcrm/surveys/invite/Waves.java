package org.rapportcrm.surveys.invite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Deliveries;

/** Reads how the waves of invitations by mail are doing. */
@ApplicationScoped
public class Waves {

  private static final int NEWEST = 10;

  @Inject private Sql sql;
  @Inject private Deliveries deliveries;

  /**
   * A wave.
   *
   * @param answered how many of those it wrote to last have answered
   */
  public record Wave(long id, String subject, Instant at, long batch, long answered) {}

  /**
   * Invitations of a survey in numbers.
   *
   * @param invited contacts with an invitation
   * @param answered those of them who answered
   */
  public record Totals(long invited, long answered) {

    /** Share of the invited who answered, 0 to 1; {@code null} when nobody is invited. */
    public Double responseRate() {
      return invited == 0 ? null : (double) answered / invited;
    }
  }

  /** The ten newest. */
  public List<Wave> newest(long surveyId) {
    return sql.list(
        "select m.id, m.subject, m.at, m.batch_id,"
            + " (select count(i.answered_at) from surveys_invitation i where i.mailing_id = m.id)"
            + " from surveys_mailing m where m.survey_id = ? and m.batch_id is not null"
            + " order by m.id desc fetch first ? rows only",
        row ->
            new Wave(
                row.getLong(1),
                row.getString(2),
                Sql.instant(row, "at"),
                row.getLong(4),
                row.getLong(5)),
        surveyId,
        NEWEST);
  }

  /** How the core's deliveries of a wave are doing. */
  public Deliveries.Report report(Wave wave) {
    return deliveries.report(wave.batch());
  }

  /** All invitations of the survey, counted. */
  public Totals totals(long surveyId) {
    return sql.first(
            "select count(*), count(answered_at) from surveys_invitation"
                + " where survey_id = ? and same_as is null",
            row -> new Totals(row.getLong(1), row.getLong(2)),
            surveyId)
        .orElseThrow();
  }
}
