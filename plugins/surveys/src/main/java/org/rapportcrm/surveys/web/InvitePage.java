package org.rapportcrm.surveys.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.surveys.Problems;
import org.rapportcrm.surveys.contact.KnownContacts;
import org.rapportcrm.surveys.invite.Audience;
import org.rapportcrm.surveys.invite.InvitationMail;
import org.rapportcrm.surveys.invite.Mailing;
import org.rapportcrm.surveys.invite.NamedContacts;
import org.rapportcrm.surveys.invite.Reach;
import org.rapportcrm.surveys.invite.Reaching;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;

/**
 * {@code /plugins/surveys/invite?id=}: choose contacts, see who gets mail and who does not, send.
 * {@code &contact=} names one contact in advance.
 */
@Named("surveysInvite")
@ViewScoped
public class InvitePage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 1000;

  @Inject private Surveys surveys;
  @Inject private Segments segments;
  @Inject private Contacts contacts;
  @Inject private KnownContacts known;
  @Inject private Reaching reaching;
  @Inject private InvitationMail mail;
  @Inject private Mailing mailing;
  @Inject private Problems problems;
  @Inject private Words words;

  private Long id;
  private Long segment;
  private String named;
  private String subject;
  private boolean remind;
  private String seen;
  private transient Reach reach; // both are worked out anew for each request that acts
  private transient NamedContacts found;

  @PostConstruct
  void open() {
    id = Here.id("id");
    if (id == null) {
      throw problems.notFound("no-survey", String.valueOf(Here.parameter("id")));
    }
    surveys.get(id);
    Long contact = Here.id("contact");
    if (contact != null) {
      contacts.find(contact).ifPresent(c -> named = c.email() == null ? c.externalId() : c.email());
    }
  }

  public Survey getSurvey() {
    return surveys.get(id);
  }

  /** Whether it takes answers, so that one can be invited to it. */
  public boolean isOpen() {
    return getSurvey().state() == Survey.State.OPEN;
  }

  /** What there is to choose from. */
  public List<Segments.SegmentName> getSegments() {
    return segments.all();
  }

  /** The subject when none is entered. */
  public String getUsualSubject() {
    return InvitationMail.usualSubject(getSurvey());
  }

  /** What stands in the way of sending. */
  public List<Composer.Finding> getFindings() {
    return mail.findings(getSurvey(), subject);
  }

  /** Works out who gets it. */
  public void look() {
    act(
        () -> {
          audience();
          seen = inputs();
        });
  }

  /** Sends, to whom the page showed. */
  public void send() {
    act(
        () -> {
          Audience audience = audience();
          if (!inputs().equals(seen)) {
            seen = inputs();
            Here.warn(words.text("surveys.invite.changed"));
            return;
          }
          Survey survey = getSurvey();
          if (survey.state() != Survey.State.OPEN) {
            throw problems.conflict("not-open");
          }
          Mailing.Started started = mailing.send(survey, audience, subject, remind);
          Here.done(words.text("surveys.invite.sent", started.mails()));
          Here.go("/plugins/surveys/invite?id=" + id);
        });
  }

  /** Who gets it; {@code null} before somebody was named. */
  public Reach getReach() {
    if (reach == null && seen != null) {
      reach = reaching.of(id, audience());
    }
    return reach;
  }

  /** How many get mail. */
  public long getMails() {
    return getReach() == null ? 0 : getReach().mails(remind);
  }

  /** What was typed and nobody is known by. */
  public List<String> getUnknown() {
    return seen == null ? List.of() : found().unknown();
  }

  private Audience audience() {
    List<String> typed = NamedContacts.words(named);
    if (typed.size() > MOST) {
      throw problems.field("named", "too-many", MOST);
    }
    Audience audience = new Audience(found().contacts(), segment);
    if (audience.isEmpty()) {
      throw problems.field("named", typed.isEmpty() ? "nobody-chosen" : "nobody-known");
    }
    return audience;
  }

  private NamedContacts found() {
    if (found == null) {
      found = NamedContacts.of(NamedContacts.words(named), known);
    }
    return found;
  }

  private String inputs() {
    return segment + "\n" + NamedContacts.words(named) + "\n" + remind;
  }

  private void act(Runnable action) {
    reach = null;
    found = null;
    try {
      action.run();
    } catch (ProblemException e) {
      seen = null;
      Here.refused(e);
    }
  }

  public Long getSegment() {
    return segment;
  }

  public void setSegment(Long segment) {
    this.segment = segment;
  }

  public String getNamed() {
    return named;
  }

  public void setNamed(String named) {
    this.named = named;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public boolean isRemind() {
    return remind;
  }

  public void setRemind(boolean remind) {
    this.remind = remind;
  }
}
