package org.rapportcrm.surveys.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.surveys.SurveysPlugin;
import org.rapportcrm.surveys.answer.Invitations;
import org.rapportcrm.surveys.answer.SurveyOptions;
import org.rapportcrm.surveys.contact.ContactAnswers;
import org.rapportcrm.surveys.results.NpsGroup;

/** The surveys tab on a contact's page: answers, open invitations, a new invitation. */
@Named("surveysTab")
@RequestScoped
public class SurveysTab {

  @Inject private ContactAnswers answers;
  @Inject private Invitations invitations;
  @Inject private SurveyOptions options;
  @Inject private Words words;
  @Inject private CurrentUser user;

  private List<ContactAnswers.Answered> answered;
  private List<ContactAnswers.Waiting> waiting;

  /** The contact's responses, newest first. */
  public List<ContactAnswers.Answered> answered(long contactId) {
    if (answered == null) {
      answered = answers.answered(contactId);
    }
    return answered;
  }

  /** Invitations that wait for an answer. */
  public List<ContactAnswers.Waiting> waiting(long contactId) {
    if (waiting == null) {
      waiting = answers.waiting(contactId);
    }
    return waiting;
  }

  /** Open surveys that the contact neither answered nor is invited to. */
  public List<MessageBlock.Options.Option> choices(long contactId) {
    Set<String> known = new HashSet<>();
    waiting(contactId).forEach(one -> known.add(Long.toString(one.surveyId())));
    answered(contactId).forEach(one -> known.add(Long.toString(one.surveyId())));
    return options.options().stream().filter(one -> !known.contains(one.value())).toList();
  }

  /** What was answered to a question, in words. */
  public String said(ContactAnswers.Part part) {
    return part.text() != null ? part.text() : words.answers(part.question(), part.scores());
  }

  /** The colour of an NPS score's badge. */
  public String badge(int nps) {
    return switch (NpsGroup.of(nps)) {
      case PROMOTER -> "badge badge-good";
      case PASSIVE -> "badge";
      case DETRACTOR -> "badge badge-bad";
    };
  }

  /** What the score makes of the person, in words. */
  public String group(int nps) {
    return words.text("surveys.nps." + NpsGroup.of(nps).word());
  }

  /** The contact's own page of an invitation. */
  public String link(ContactAnswers.Waiting one) {
    return invitations.url(one.invitationId());
  }

  /** Whether the person may invite. */
  public boolean isManager() {
    return user.may(SurveysPlugin.MANAGE);
  }
}
