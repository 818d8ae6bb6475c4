package org.rapportcrm.emailcampaigns.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.rapportcrm.api.message.Composer.Finding;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.emailcampaigns.enrolment.Figures;
import org.rapportcrm.emailcampaigns.sequence.Delay;
import org.rapportcrm.emailcampaigns.sequence.Running;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.SequenceReadiness;
import org.rapportcrm.emailcampaigns.sequence.Sequences;
import org.rapportcrm.emailcampaigns.sequence.StartGroup;
import org.rapportcrm.emailcampaigns.sequence.Steps;

/** {@code /plugins/email-campaigns/sequence?id=}: what it does, how it does, and running it. */
@Named("emailSequence")
@ViewScoped
public class SequencePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Sequences sequences;
  @Inject private Steps steps;
  @Inject private Running running;
  @Inject private SequenceReadiness readiness;
  @Inject private StartGroup group;
  @Inject private Figures figures;
  @Inject private ReportCharts charts;
  @Inject private Words words;

  private Long id;
  private boolean present;
  private transient Shown shown;

  @PostConstruct
  void open() {
    id = Here.id("id");
    if (id == null || sequences.find(id).isEmpty()) {
      throw KeyedProblem.notFound("email-campaigns.sequence.named", id);
    }
  }

  /** What the page shows, read once. */
  private record Shown(
      Sequence sequence,
      List<Finding> findings,
      Figures.Totals totals,
      List<Figures.OfStep> steps,
      long there) {}

  private Shown shown() {
    if (shown == null) {
      Sequence sequence = sequences.get(id);
      boolean draft = sequence.state() == Sequence.State.DRAFT;
      shown =
          new Shown(
              sequence,
              sequence.isActive() ? List.of() : readiness.findings(sequence),
              figures.totals(List.of(id)).get(id),
              figures.steps(sequence),
              draft ? group.count(sequence.plan().start()) : 0);
    }
    return shown;
  }

  public Sequence getSequence() {
    return shown().sequence();
  }

  /** What stands in the way of activating it. */
  public List<Finding> getFindings() {
    return shown().findings();
  }

  /** Who is in it. */
  public Figures.Totals getTotals() {
    return shown().totals();
  }

  /** Its steps with their figures. */
  public List<Figures.OfStep> getSteps() {
    return shown().steps();
  }

  /** How many are in the list, tag or segment of a draft already. */
  public long getThere() {
    return shown().there();
  }

  /** Sent, opened and clicked, mail by mail; {@code null} while nothing was sent. */
  public Chart getChart() {
    return getSteps().stream().allMatch(step -> step.sent() == 0) ? null : charts.steps(getSteps());
  }

  /** A mail more; it is written next. */
  public void add() {
    act(
        words.isManager(),
        null,
        () -> {
          MessageDesign empty =
              new MessageDesign(null, null, words.locale().getLanguage(), List.of());
          long step = steps.add(id, new Delay(1, Delay.Unit.DAYS, null), empty);
          Here.go("/plugins/email-campaigns/sequence-step?id=" + id + "&step=" + step);
        });
  }

  /** A mail up (-1) or down (1). */
  public void move(long step, int by) {
    act(words.isManager(), null, () -> steps.move(id, step, by, Here.id("version")));
  }

  /** A mail less. */
  public void remove(long step) {
    act(words.isManager(), "step.removed", () -> steps.remove(id, step));
  }

  /** Activates it, or goes on. */
  public void activate() {
    act(words.isSender(), "activated", () -> running.activate(id, present));
  }

  /** Pauses it. */
  public void pause() {
    act(words.isSender(), "pause.done", () -> running.pause(id));
  }

  /** Deletes it. */
  public void delete() {
    try {
      if (words.isManager()) {
        String name = getSequence().plan().name();
        running.delete(id);
        Here.done(words.text("email-campaigns.sequence.deleted", name));
        Here.go("/plugins/email-campaigns/sequences");
      }
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private void act(boolean allowed, String done, Runnable action) {
    shown = null;
    try {
      if (allowed) {
        action.run();
        if (done != null) {
          Here.done(words.text("email-campaigns.sequence." + done));
        }
      }
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  public boolean isPresent() {
    return present;
  }

  public void setPresent(boolean present) {
    this.present = present;
  }
}
