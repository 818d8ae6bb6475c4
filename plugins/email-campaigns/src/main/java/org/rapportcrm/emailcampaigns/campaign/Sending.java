package org.rapportcrm.emailcampaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Composer.Finding;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;
import org.rapportcrm.emailcampaigns.Problems;

/** Sends campaigns, now or later, and stops them. */
@ApplicationScoped
public class Sending {

  private Sql sql;
  private Clock clock;
  private Campaigns campaigns;
  private Readiness readiness;
  private Deliveries deliveries;
  private Problems problems;
  private CurrentUser user;

  /** For proxies. */
  protected Sending() {}

  @Inject
  public Sending(
      Sql sql,
      Clock clock,
      Campaigns campaigns,
      Readiness readiness,
      Deliveries deliveries,
      Problems problems,
      CurrentUser user) {
    this.sql = sql;
    this.clock = clock;
    this.campaigns = campaigns;
    this.readiness = readiness;
    this.deliveries = deliveries;
    this.problems = problems;
    this.user = user;
  }

  /**
   * Starts a draft, or gives it (or a scheduled campaign) its time. It reaches those of the segment
   * whom the person sees who asks, now or by then.
   *
   * @param at when it leaves; {@code null} or a time that has passed mean now
   * @throws ProblemException 409 with everything that stands in the way
   */
  @Transactional
  public Campaign start(long id, Instant at) {
    Campaign campaign = campaigns.lock(id);
    if (campaign.state() != State.DRAFT && campaign.state() != State.SCHEDULED) {
      throw problems.conflict("started");
    }
    if (at != null && !at.isAfter(clock.instant())) {
      throw problems.field("at", "time-passed");
    }
    Finding.refuse(readiness.findings(campaign));
    if (at != null) {
      sql.update(
          "update email_campaigns_campaign set scheduled_at = ?, scheduled_by = ?, problem = null"
              + " where id = ?",
          at,
          user.id().orElse(null),
          id);
    } else {
      send(campaign);
    }
    return campaigns.get(id);
  }

  /**
   * Sends a scheduled campaign whose time has come; does nothing when it left already or was taken
   * back, so it may be called any number of times.
   *
   * @throws ProblemException 409 with everything that stands in the way, or because who planned it
   *     may not send campaigns any more
   */
  @Transactional
  public void startDue(long id) {
    Campaign campaign = campaigns.lock(id);
    if (campaign.state() == State.SCHEDULED && !campaign.scheduledAt().isAfter(clock.instant())) {
      if (!user.may(EmailCampaignsPlugin.SEND)) {
        throw problems.conflict("planner");
      }
      Finding.refuse(readiness.findings(campaign));
      send(campaign);
    }
  }

  /** Takes a scheduled campaign back: it is a draft again. */
  @Transactional
  public Campaign unschedule(long id, String problem) {
    if (campaigns.lock(id).state() != State.SCHEDULED) {
      throw problems.conflict("not-scheduled");
    }
    sql.update(
        "update email_campaigns_campaign set scheduled_at = null, scheduled_by = null, problem = ?"
            + " where id = ?",
        problem,
        id);
    return campaigns.get(id);
  }

  /** Stops within seconds; messages in the hands of the mail server are finished. */
  @Transactional
  public Campaign pause(long id) {
    deliveries.pause(inState(id, "not-sending", State.SENDING));
    return campaigns.get(id);
  }

  /** Goes on. */
  @Transactional
  public Campaign resume(long id) {
    deliveries.start(inState(id, "not-paused", State.PAUSED));
    return campaigns.get(id);
  }

  /** Gives the campaign up; whoever was not written to yet never will be. */
  @Transactional
  public Campaign cancel(long id) {
    Campaign campaign = campaigns.lock(id);
    switch (campaign.state()) {
      case SCHEDULED ->
          sql.update(
              "update email_campaigns_campaign set cancelled_at = ? where id = ?",
              clock.instant(),
              id);
      case SENDING, PAUSED -> deliveries.cancel(campaign.batchId());
      default -> throw problems.conflict("not-cancellable");
    }
    return campaigns.get(id);
  }

  private void send(Campaign campaign) {
    long batchId = deliveries.prepare(batch(campaign));
    sql.update(
        "update email_campaigns_campaign set batch_id = ?, problem = null where id = ?",
        batchId,
        campaign.id());
    deliveries.addSegment(batchId, campaign.content().segmentId());
    deliveries.start(batchId);
  }

  /** The batch that the campaign becomes. */
  public static Deliveries.NewBatch batch(Campaign campaign) {
    Content content = campaign.content();
    return new Deliveries.NewBatch(
        EmailCampaignsPlugin.ID,
        "campaign:" + campaign.id(),
        content.name(),
        content.purpose(),
        content.design(),
        content.fromName(),
        content.fromAddress(),
        content.replyTo());
  }

  private long inState(long id, String problem, State wanted) {
    Campaign campaign = campaigns.lock(id);
    if (campaign.state() != wanted) {
      throw problems.conflict(problem);
    }
    return campaign.batchId();
  }
}
