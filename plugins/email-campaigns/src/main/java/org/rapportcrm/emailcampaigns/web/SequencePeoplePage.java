package org.rapportcrm.emailcampaigns.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.enrolment.Enrolment;
import org.rapportcrm.emailcampaigns.enrolment.Enrolments;
import org.rapportcrm.emailcampaigns.enrolment.People;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.SequenceStep;
import org.rapportcrm.emailcampaigns.sequence.Sequences;

/** {@code /plugins/email-campaigns/sequence-people?id=&state=&step=}: who is where. */
@Named("sequencePeople")
@RequestScoped
public class SequencePeoplePage {

  private static final int SIZE = 50;

  @Inject private Sequences sequences;
  @Inject private People people;
  @Inject private Enrolments enrolments;
  @Inject private Contacts contacts;
  @Inject private Problems problems;
  @Inject private Words words;

  private Sequence sequence;
  private Enrolment.State state;
  private Long step;
  private String email;
  private List<Enrolment> read;
  private Map<Long, People.LastMail> mails;

  @PostConstruct
  void open() {
    Long id = Here.id("id");
    sequence =
        (id == null ? Optional.<Sequence>empty() : sequences.find(id))
            .orElseThrow(() -> KeyedProblem.notFound("email-campaigns.sequence.named", id));
    state =
        Arrays.stream(Enrolment.State.values())
            .filter(one -> one.word().equals(Here.parameter("state")))
            .findFirst()
            .orElse(null);
    step = Here.id("step");
  }

  public Sequence getSequence() {
    return sequence;
  }

  /** The state that is shown; empty for all. */
  public String getState() {
    return state == null ? "" : state.word();
  }

  /** The states to choose from. */
  public List<String> getStates() {
    return Arrays.stream(Enrolment.State.values()).map(Enrolment.State::word).toList();
  }

  /** Those of this page. */
  public List<Enrolment> getRows() {
    return read().stream().limit(SIZE).toList();
  }

  /** Link to the next ones, or {@code null}. */
  public String getNext() {
    return read().size() <= SIZE ? null : address() + "&after=" + read().get(SIZE - 1).id();
  }

  /** The number of the step that is waited for or at which it ended; 0 for none. */
  public int number(Enrolment one) {
    List<Long> ids = sequence.way().steps().stream().map(SequenceStep::id).toList();
    return ids.indexOf(one.stepId()) + 1;
  }

  /**
   * What became of the last mail, with the reason where it was not sent; empty before the first.
   */
  public String lastMail(Enrolment one) {
    if (mails == null) {
      mails =
          people.lastMails(sequence.id(), getRows().stream().map(Enrolment::contactId).toList());
    }
    People.LastMail mail = mails.get(one.contactId());
    if (mail == null) {
      return "";
    }
    return mail.reason() == null
        ? words.text("email-campaigns." + mail.fate().word())
        : words.text("delivery.reason." + mail.reason());
  }

  /** Whether contacts can be put in. */
  public boolean isOpen() {
    return words.isSender() && sequence.state() != Sequence.State.DRAFT;
  }

  /** Puts the contact with the address in. */
  public void put() {
    try {
      if (words.isSender()) {
        String wanted = email == null ? "" : email.strip();
        ContactView contact =
            contacts
                .findByEmail(wanted)
                .orElseThrow(() -> problems.field("email", "contact-address", wanted));
        int entered = enrolments.put(sequence.id(), Set.of(contact.id()));
        String key = entered > 0 ? "put.done" : "put.already";
        Here.done(words.text("email-campaigns.sequence." + key, contact.displayName()));
        Here.go(address());
      }
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Takes somebody out. */
  public void remove(Enrolment one) {
    if (words.isSender() && enrolments.remove(sequence.id(), one.contactId())) {
      Here.done(words.text("email-campaigns.sequence.taken-out", one.display()));
    }
    Here.go(address());
  }

  private String address() {
    return "/plugins/email-campaigns/sequence-people?id="
        + sequence.id()
        + "&state="
        + getState()
        + (step == null ? "" : "&step=" + step);
  }

  private List<Enrolment> read() {
    if (read == null) {
      Long after = Here.id("after");
      read = people.of(sequence.id(), state, step, after == null ? 0 : after, SIZE + 1);
    }
    return read;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
