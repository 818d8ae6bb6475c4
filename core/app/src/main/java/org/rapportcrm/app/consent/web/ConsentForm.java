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
import org.rapportcrm.app.text.PersonLocale;
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
  private String shown = "";

  /** Purposes to choose from. */
  public List<Choice> getPurposes() {
    return consents.purposes().stream()
        .map(one -> new Choice(one, consents.wording(one, user.locale()).name()))
        .toList();
  }

  /** Whose present words were shown: none of them, or those of a language. */
  public List<Choice> getTexts() {
    List<Choice> texts = new ArrayList<>();
    texts.add(new Choice("", msg.get("consent.shown.other")));
    PersonLocale.LANGUAGES.forEach(
        language -> texts.add(new Choice(language, msg.get("purposes.lang." + language))));
    return texts;
  }

  /** Records that consent was given, or withdrawn. */
  public void record(long contactId, boolean given) {
    if (!user.may("contacts.write")) {
      return;
    }
    try {
      List<Flaw> flaws = new ArrayList<>();
      boolean ours = PersonLocale.LANGUAGES.contains(shown == null ? "" : shown);
      String words = ours ? null : Input.required("basis", basis, LONGEST_BASIS).or(flaws);
      String from = Input.text("source", source, LONGEST_SOURCE).or(flaws);
      refusals.unlessEmpty(flaws);
      String origin = from == null ? BY_HAND : from;
      if (ours) {
        long text = consents.wording(purpose, PersonLocale.of(shown)).id();
        consents.recordShown(List.of(contactId), text, given, origin, null);
      } else {
        consents.record(List.of(contactId), purpose, given, words, origin, null);
      }
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

  /** The language of the words that were shown; empty for other words. */
  public String getShown() {
    return shown;
  }

  public void setShown(String shown) {
    this.shown = shown;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }
}
