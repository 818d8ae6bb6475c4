package org.rapportcrm.emailcampaigns.web;

import java.io.Serializable;
import java.util.Locale;
import org.rapportcrm.emailcampaigns.sequence.Goals;
import org.rapportcrm.emailcampaigns.sequence.Plan;
import org.rapportcrm.emailcampaigns.sequence.Start;

/** A sequence's plan while it is edited. */
public class PlanDraft implements Serializable {
  private static final long serialVersionUID = 1L;

  private String name;
  private String start = "hand";
  private boolean again;
  private boolean purchase;
  private boolean left;
  private Long goalTag;
  private String fromName;
  private String fromAddress;
  private String replyTo;
  private String purpose;

  void show(Plan plan) {
    name = plan.name();
    start =
        plan.start().hasGroup()
            ? plan.start().kind().word() + ":" + plan.start().id()
            : Start.Kind.HAND.word();
    again = plan.again();
    purchase = plan.goals().purchase();
    left = plan.goals().left();
    goalTag = plan.goals().tagId();
    fromName = plan.fromName();
    fromAddress = plan.fromAddress();
    replyTo = plan.replyTo();
    purpose = plan.purpose();
  }

  Plan plan() {
    return new Plan(
        name,
        chosen(),
        again,
        new Goals(purchase, goalTag, left),
        fromName,
        fromAddress,
        replyTo,
        purpose);
  }

  /* A kind, a colon and an id, such as list:7. */
  private Start chosen() {
    String[] parts = start == null ? new String[0] : start.split(":");
    return parts.length == 2
        ? new Start(Start.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), Long.valueOf(parts[1]))
        : Start.BY_HAND;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getStart() {
    return start;
  }

  public void setStart(String start) {
    this.start = start;
  }

  public boolean isAgain() {
    return again;
  }

  public void setAgain(boolean again) {
    this.again = again;
  }

  public boolean isPurchase() {
    return purchase;
  }

  public void setPurchase(boolean purchase) {
    this.purchase = purchase;
  }

  public boolean isLeft() {
    return left;
  }

  public void setLeft(boolean left) {
    this.left = left;
  }

  public Long getGoalTag() {
    return goalTag;
  }

  public void setGoalTag(Long goalTag) {
    this.goalTag = goalTag;
  }

  public String getFromName() {
    return fromName;
  }

  public void setFromName(String fromName) {
    this.fromName = fromName;
  }

  public String getFromAddress() {
    return fromAddress;
  }

  public void setFromAddress(String fromAddress) {
    this.fromAddress = fromAddress;
  }

  public String getReplyTo() {
    return replyTo;
  }

  public void setReplyTo(String replyTo) {
    this.replyTo = replyTo;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }
}
