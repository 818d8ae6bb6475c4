package org.rapportcrm.emailcampaigns.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.emailcampaigns.campaign.Campaign;
import org.rapportcrm.emailcampaigns.campaign.Campaigns;
import org.rapportcrm.emailcampaigns.campaign.Sending;
import org.rapportcrm.emailcampaigns.campaign.State;
import org.rapportcrm.emailcampaigns.report.Rates;
import org.rapportcrm.emailcampaigns.report.Reports;

/** {@code /plugins/email-campaigns/report?id=}: what came of a campaign, and stopping it. */
@Named("emailReport")
@ViewScoped
public class ReportPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Campaigns campaigns;
  @Inject private Reports reports;
  @Inject private Sending sending;
  @Inject private Deliveries deliveries;
  @Inject private ReportCharts charts;
  @Inject private CurrentUser user;
  @Inject private Words words;

  private Long id;
  private transient ReportView view;

  @PostConstruct
  void open() {
    id = Here.id("id");
    if (id == null || campaigns.find(id).isEmpty()) {
      throw KeyedProblem.notFound("email-campaigns.one", id);
    }
  }

  private ReportView view() {
    if (view == null) {
      Campaign campaign = campaigns.get(id);
      view =
          new ReportView(
              campaign,
              reports.of(campaign),
              reports.links(campaign),
              reports.course(campaign, user.zone()));
    }
    return view;
  }

  public Campaign getCampaign() {
    return view().campaign();
  }

  /** Its figures. */
  public Deliveries.Report getReport() {
    return view().report();
  }

  /** Its shares. */
  public Rates getRates() {
    return Rates.of(getReport());
  }

  /** From everybody it was meant for to those who clicked. */
  public List<ReportView.Step> getFunnel() {
    return view().funnel();
  }

  /** What became of the messages. */
  public List<ReportView.Step> getOutcomes() {
    return view().outcomes();
  }

  /** Links with the people who clicked them. */
  public List<ReportView.Link> getLinks() {
    return view().linkShares();
  }

  /** Openings and clicks over time, drawn; {@code null} while there are none. */
  public Chart getCourse() {
    return view().course().points().isEmpty() ? null : charts.course(view().course());
  }

  /** Openings and clicks of people and machines, drawn; {@code null} while there are none. */
  public Chart getChart() {
    return view().isAnswered() ? charts.people(getReport()) : null;
  }

  /** Whether it is on its way. */
  public boolean isSending() {
    return getCampaign().state() == State.SENDING;
  }

  /** Whether its figures still change by themselves; those not written to are sorted out last. */
  public boolean isLively() {
    return isSending() || getCampaign().state() == State.CANCELLED && getReport().queued() > 0;
  }

  /** Whether it was stopped. */
  public boolean isPaused() {
    return getCampaign().state() == State.PAUSED;
  }

  /** Whether anything of it can be stopped. */
  public boolean isStoppable() {
    return isSending() || isPaused();
  }

  /** Stops it. */
  public void pause() {
    act("email-campaigns.paused", () -> sending.pause(id));
  }

  /** Goes on. */
  public void resume() {
    act("email-campaigns.resumed", () -> sending.resume(id));
  }

  /** Gives it up. */
  public void cancel() {
    act("email-campaigns.cancelled", () -> sending.cancel(id));
  }

  /** Sends those once more whose outcome is unknown. */
  public void resendUnknown() {
    act("email-campaigns.unknown.resent", () -> deliveries.resendUnknown(getCampaign().batchId()));
  }

  /** Gives those up whose outcome is unknown. */
  public void skipUnknown() {
    act("email-campaigns.unknown.skipped", () -> deliveries.skipUnknown(getCampaign().batchId()));
  }

  private void act(String done, Runnable action) {
    try {
      if (words.isSender()) {
        action.run();
        Here.done(words.text(done));
      }
    } catch (ProblemException e) {
      Here.refused(e);
    }
    Here.go("/plugins/email-campaigns/report?id=" + id);
  }
}
