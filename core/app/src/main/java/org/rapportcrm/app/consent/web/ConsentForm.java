package org.rapportcrm.app.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;

/** Records by hand what a contact said about being written to, with the proof. */
@Named
@RequestScoped
public class ConsentForm {

  private static final int LONGEST_BASIS = 1000;
  private static final int LONGEST_SOURCE = 200;

  /** What the source says where the person names none. */
  private static final String BY_HAND = "user";

  @Inject private Consents consents;
  @Inject private CurrentUser user;
  @Inject private Refusals refusals;
  @Inject private Msg msg;

  private String purpose = Consents.MARKETING;
  private String basis;
  private String source;

  /** Purposes to choose from. */
  public List<Choice> getPurposes() {
    return consents.purposes().stream()
        .map(one -> new Choice(one, msg.get("consent.purpose." + one)))
        .toList();
  }

  /** Records that consent was given, or withdrawn. */
  public void record(long contactId, boolean given) {
    if (!user.may("contacts.write")) {
      return;
    }
    try {
      List<Flaw> flaws = new ArrayList<>();
      String words = Input.required("basis", basis, LONGEST_BASIS).or(flaws);
      String from = Input.text("source", source, LONGEST_SOURCE).or(flaws);
      refusals.unlessEmpty(flaws);
      consents.record(
          List.of(contactId), purpose, given, words, from == null ? BY_HAND : from, null);
      Here.done(msg.get("consent.recorded"));
      Here.go("/console/contact/" + contactId + "/consent");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public String getBasis() {
    return basis;
  }

  public void setBasis(String basis) {
    this.basis = basis;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }
}
