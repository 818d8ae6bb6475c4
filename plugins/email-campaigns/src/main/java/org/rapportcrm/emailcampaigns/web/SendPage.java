package org.rapportcrm.emailcampaigns.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.Composer.Finding;
import org.rapportcrm.api.message.Composer.Rendered;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.campaign.Audience;
import org.rapportcrm.emailcampaigns.campaign.Campaign;
import org.rapportcrm.emailcampaigns.campaign.Campaigns;
import org.rapportcrm.emailcampaigns.campaign.Readiness;
import org.rapportcrm.emailcampaigns.campaign.Sending;
import org.rapportcrm.emailcampaigns.campaign.Trial;

/** {@code /plugins/email-campaigns/send?id=}: look at the message, try it, send it. */
@Named("emailSend")
@ViewScoped
public class SendPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Campaigns campaigns;
  @Inject private Readiness readiness;
  @Inject private Sending sending;
  @Inject private Audience audience;
  @Inject private Trial trial;
  @Inject private Composer composer;
  @Inject private Problems problems;
  @Inject private Clock clock;
  @Inject private CurrentUser user;
  @Inject private Words words;

  private Long id;
  private transient Shown shown;
  private String testTo;
  private String day;
  private String time = "09:00";

  @PostConstruct
  void open() {
    id = Here.id("id");
    if (id == null || campaigns.find(id).isEmpty()) {
      throw KeyedProblem.notFound("email-campaigns.one", id);
    }
  }

  /** What the page shows, read once. */
  private record Shown(
      Campaign campaign, List<Finding> findings, Audience.Reach reach, Rendered rendered) {}

  private Shown shown() {
    if (shown == null) {
      Campaign campaign = campaigns.get(id);
      Long segment = campaign.content().segmentId();
      shown =
          new Shown(
              campaign,
              readiness.findings(campaign),
              segment == null ? null : audience.of(segment, campaign.content().purpose()),
              composer.preview(campaign.content().design(), null));
    }
    return shown;
  }

  public Campaign getCampaign() {
    return shown().campaign();
  }

  /** Whether it may still be sent. */
  public boolean isOpen() {
    return getCampaign().isDraft();
  }

  /** What stands in the way. */
  public List<Finding> getFindings() {
    return shown().findings();
  }

  /** Whom it would reach now; {@code null} without a segment. */
  public Audience.Reach getReach() {
    return shown().reach();
  }

  /** The message with sample values. */
  public Rendered getRendered() {
    return shown().rendered();
  }

  /** Sends a test. */
  public void test() {
    act(
        words.isManager(),
        () -> {
          trial.send(getCampaign(), testTo, null);
          Here.done(words.text("email-campaigns.test.sent", testTo));
        });
  }

  /** Sends it now. */
  public void now() {
    act(
        words.isSender(),
        () -> {
          sending.start(id, null);
          Here.done(words.text("email-campaigns.started"));
          Here.go("/plugins/email-campaigns/report?id=" + id);
        });
  }

  /** Gives it its time. */
  public void schedule() {
    act(
        words.isSender(),
        () -> {
          sending.start(id, leaves());
          Here.done(words.text("email-campaigns.scheduled"));
          Here.go("/plugins/email-campaigns/send?id=" + id);
        });
  }

  /** Takes it back. */
  public void unschedule() {
    act(
        words.isSender(),
        () -> {
          sending.unschedule(id, null);
          Here.go("/plugins/email-campaigns/campaign?id=" + id);
        });
  }

  private Instant leaves() {
    try {
      Instant at =
          LocalDate.parse(Objects.toString(day, ""))
              .atTime(LocalTime.parse(Objects.toString(time, "")))
              .atZone(user.zone())
              .toInstant();
      if (!at.isAfter(clock.instant())) {
        throw problems.field("day", "time-passed");
      }
      return at;
    } catch (DateTimeException e) {
      throw problems.field("day", "time");
    }
  }

  private void act(boolean allowed, Runnable action) {
    try {
      if (allowed) {
        action.run();
      }
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** The zone in which the time is meant. */
  public String getZone() {
    return user.zone().getId();
  }

  public String getTestTo() {
    return testTo;
  }

  public void setTestTo(String testTo) {
    this.testTo = testTo;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }
}
