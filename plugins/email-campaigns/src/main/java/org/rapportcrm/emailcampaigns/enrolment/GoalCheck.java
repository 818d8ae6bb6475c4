package org.rapportcrm.emailcampaigns.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import org.rapportcrm.api.data.Sql;

/**
 * Ends sequences for contacts who reached a goal. It is asked when contacts change or buy, and once
 * more before each mail is handed over: so nobody who reached a goal is written to, even where the
 * telling was missed.
 */
@ApplicationScoped
public class GoalCheck {

  private static final String END =
      """
      update email_campaigns_enrolment set state = 'ENDED', reason = '%s', due_at = null, ended_at = ?
      where state = 'WAITING' and contact_id = any(?) and
      """;

  private static final String PURCHASE =
      END.formatted("PURCHASE")
          + """
          exists (select 1 from email_campaigns_sequence s
                  where s.id = email_campaigns_enrolment.sequence_id and s.goal_purchase)
          and exists (select 1 from purchase p
                      where p.contact_id = email_campaigns_enrolment.contact_id
                        and p.at >= email_campaigns_enrolment.entered_at and p.refunded_at is null)
          """;

  private static final String TAGGED =
      END.formatted("TAGGED")
          + """
          exists (select 1 from email_campaigns_sequence s
                  join contact_tag t on t.tag_id = s.goal_tag_id
                  where s.id = email_campaigns_enrolment.sequence_id
                    and t.contact_id = email_campaigns_enrolment.contact_id)
          """;

  private static final String UNSUBSCRIBED =
      END.formatted("UNSUBSCRIBED")
          + """
          exists (select 1 from email_campaigns_sequence s
                  join consent k on k.purpose = s.purpose
                  where s.id = email_campaigns_enrolment.sequence_id
                    and k.contact_id = email_campaigns_enrolment.contact_id
                    and not k.given and k.at >= email_campaigns_enrolment.entered_at)
          """;

  private Sql sql;
  private Clock clock;

  /** For proxies. */
  protected GoalCheck() {}

  /** Over this database. */
  @Inject
  public GoalCheck(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Ends every sequence for those of these contacts who reached a goal of it; how many ended. */
  @Transactional
  public int of(Collection<Long> contactIds) {
    return contactIds.isEmpty()
        ? 0
        : sql.update(UNSUBSCRIBED, clock.instant(), contactIds)
            + sql.update(PURCHASE, clock.instant(), contactIds)
            + sql.update(TAGGED, clock.instant(), contactIds);
  }
}
