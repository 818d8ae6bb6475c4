package org.rapportcrm.surveys.invite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.surveys.survey.Survey;

/**
 * Sends invitations by mail through the core's deliveries, which ask consent, suppression, cap and
 * quiet hours again for each message. A contact is invited to a survey by mail once, and reminded
 * once at the most, however many waves name it.
 */
@ApplicationScoped
@Transactional
public class Mailing {

  private static final int STEP = 5000;

  private final Sql sql;
  private final Clock clock;
  private final Segments segments;
  private final Deliveries deliveries;
  private final InvitationMail mail;

  /** For proxies. */
  protected Mailing() {
    this(null, null, null, null, null);
  }

  @Inject
  public Mailing(
      Sql sql, Clock clock, Segments segments, Deliveries deliveries, InvitationMail mail) {
    this.sql = sql;
    this.clock = clock;
    this.segments = segments;
    this.deliveries = deliveries;
    this.mail = mail;
  }

  /**
   * A wave that was started.
   *
   * @param batch of the core's deliveries; {@code null} when nobody was left to write to
   * @param mails to how many contacts mail goes
   */
  public record Started(Long batch, int mails) {}

  /**
   * Invites by mail whoever can be reached, and starts sending.
   *
   * @param subject of the mail; {@code null} or blank takes the usual one
   * @param remind whether those are reminded who got an invitation some days ago
   * @throws org.rapportcrm.api.rest.ProblemException 409 with all that stands in the way
   */
  public Started send(Survey survey, Audience audience, String subject, boolean remind) {
    mail.refuseFlaws(survey, subject);
    Instant now = clock.instant();
    long wave =
        sql.insert(
            "insert into surveys_mailing (survey_id, subject, at) values (?, ?, ?)",
            survey.id(),
            mail.design(survey, subject).subject(),
            now);
    int mails = mark(survey.id(), audience, wave, remind, now);
    if (mails == 0) {
      sql.update("delete from surveys_mailing where id = ?", wave);
      return new Started(null, 0);
    }
    long batch = deliveries.prepare(mail.batch(survey, subject, "wave:" + wave));
    sql.update("update surveys_mailing set batch_id = ? where id = ?", batch, wave);
    addAll(batch, wave);
    deliveries.start(batch);
    return new Started(batch, mails);
  }

  /** Two statements, however many there are; who marks an invitation first writes to it. */
  private int mark(long surveyId, Audience audience, long wave, boolean remind, Instant now) {
    AudienceQuery query = AudienceQuery.of(audience, surveyId, segments, clock);
    sql.update(
        "insert into surveys_invitation (survey_id, contact_id, created_at)"
            + " select cast(? as bigint), a.id, cast(? as timestamp with time zone) from ("
            + query.sql()
            + ") a where a.standing = 'REACHABLE' on conflict do nothing",
        query.between(List.of(surveyId, now)));
    return sql.update(
        "update surveys_invitation set mailing_id = ?, reminded_at = case when mailed_at is null"
            + " then null else cast(? as timestamp with time zone) end,"
            + " mailed_at = coalesce(mailed_at, ?)"
            + " where survey_id = ? and answered_at is null"
            + (remind ? " and reminded_at is null" : " and mailed_at is null")
            + " and contact_id in (select a.id from ("
            + query.sql()
            + ") a where a.standing in ('REACHABLE', ?))",
        query.between(List.of(wave, now, now, surveyId), remind ? "DUE" : "REACHABLE"));
  }

  private void addAll(long batch, long wave) {
    List<Long> step = step(wave, 0);
    while (!step.isEmpty()) {
      deliveries.addContacts(batch, step);
      step = step(wave, step.get(step.size() - 1));
    }
  }

  private List<Long> step(long wave, long after) {
    return sql.list(
        "select contact_id from surveys_invitation where mailing_id = ? and contact_id > ?"
            + " order by contact_id fetch first ? rows only",
        row -> row.getLong(1),
        wave,
        after,
        STEP);
  }
}
