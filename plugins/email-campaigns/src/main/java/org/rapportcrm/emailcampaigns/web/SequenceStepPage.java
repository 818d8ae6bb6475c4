package org.rapportcrm.emailcampaigns.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.emailcampaigns.campaign.Direction;
import org.rapportcrm.emailcampaigns.sequence.Delay;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.SequenceStep;
import org.rapportcrm.emailcampaigns.sequence.Sequences;
import org.rapportcrm.emailcampaigns.sequence.Steps;

/** {@code /plugins/email-campaigns/sequence-step?id=&step=}: a step's wait and its mail. */
@Named("sequenceStep")
@ViewScoped
public class SequenceStepPage extends BlockEditor {
  private static final long serialVersionUID = 1L;
  private static final int HOURS = 24;

  @Inject private Sequences sequences;
  @Inject private Steps steps;
  @Inject private Words words;

  private long sequenceId;
  private String name;
  private long stepId;
  private Steps.Seen seen;
  private boolean held;
  private int amount;
  private String unit;
  private Integer hour;
  private String subject;
  private String preheader;
  private String language;

  @PostConstruct
  void open() {
    Long id = Here.id("id");
    Long wanted = Here.id("step");
    Sequence sequence = (id == null ? null : sequences.find(id).orElse(null));
    SequenceStep step = sequence == null ? null : sequence.way().step(wanted).orElse(null);
    if (step == null) {
      throw KeyedProblem.notFound("email-campaigns.sequence.step.named", wanted);
    }
    sequenceId = sequence.id();
    name = sequence.plan().name();
    held = !sequence.isActive();
    stepId = step.id();
    seen = Steps.Seen.of(step);
    amount = step.delay().amount();
    unit = step.delay().unit().name();
    hour = step.delay().hour();
    subject = step.design().subject();
    preheader = step.design().preheader();
    language = step.design().language();
    if (step.design().blocks().isEmpty()) {
      begin();
    } else {
      show(step.design());
    }
  }

  /** Stores it and shows the sequence. */
  public void save() {
    if (stored()) {
      Here.done(words.text("email-campaigns.sequence.step.saved"));
      Here.go("/plugins/email-campaigns/sequence?id=" + sequenceId);
    }
  }

  /** A mail that leaves already is stored by its button alone. */
  @Override
  void keep() {
    if (held) {
      stored();
    }
  }

  private boolean stored() {
    try {
      Delay delay = new Delay(amount, Delay.Unit.valueOf(unit), hour);
      MessageDesign design = new MessageDesign(subject, preheader, language, blocks());
      steps.change(sequenceId, new Steps.Wanted(stepId, delay, design), seen);
      seen = sequences.get(sequenceId).way().step(stepId).map(Steps.Seen::of).orElse(seen);
      return true;
    } catch (ProblemException e) {
      Here.refused(e);
      return false;
    }
  }

  @Override
  public String getDirection() {
    return Direction.of(language);
  }

  /** Units to wait in. */
  public List<Delay.Unit> getUnits() {
    return Arrays.asList(Delay.Unit.values());
  }

  /** Hours of the day. */
  public List<Integer> getHours() {
    return IntStream.range(0, HOURS).boxed().toList();
  }

  public long getSequenceId() {
    return sequenceId;
  }

  public String getName() {
    return name;
  }

  public long getStepId() {
    return stepId;
  }

  public int getAmount() {
    return amount;
  }

  public void setAmount(int amount) {
    this.amount = amount;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public Integer getHour() {
    return hour;
  }

  public void setHour(Integer hour) {
    this.hour = hour;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getPreheader() {
    return preheader;
  }

  public void setPreheader(String preheader) {
    this.preheader = preheader;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
