package org.rapportcrm.surveys.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.surveys.Problems;
import org.rapportcrm.surveys.answer.Invitations;
import org.rapportcrm.surveys.invite.Audience;
import org.rapportcrm.surveys.invite.InvitationMail;
import org.rapportcrm.surveys.invite.Mailing;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;

/** Invitations to surveys. */
@Path("/plugins/surveys/surveys/{id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class InvitationsResource {

  private static final int MOST = 1000;

  @Inject private Surveys surveys;
  @Inject private Invitations invitations;
  @Inject private Mailing mailing;
  @Inject private Problems problems;

  @Doc("Whom to invite: contacts, a segment, or both.")
  public record Wanted(
      @Doc("Ids of at most 1,000 contacts.") List<Long> contacts,
      @Doc("Id of a segment.") Long segment,
      @Doc("Whether mail is sent at once; false when absent.") Boolean send,
      @Doc("Subject of the mail; the first question when absent.") String subject,
      @Doc("Whether those are reminded, once, who got mail three days ago; false when absent.")
          Boolean remind) {}

  @Doc("An invitation.")
  public record InvitationData(long id, long contact, boolean answered, String url) {}

  @Doc("What came of it.")
  public record Invited(
      @Doc("How many invitations are new.") int created,
      @Doc("Id of the delivery batch; absent when no mail is sent.") Long batch,
      @Doc("To how many contacts mail goes; each gets an invitation by mail once.") int mails,
      @Doc("The invitations of the contacts that were named.") List<InvitationData> invitations) {}

  @POST
  @Idempotent
  @RequiresCapability("surveys.manage")
  @Doc(
      value = "Invites contacts, each once, and sends the invitations when asked to.",
      returns = Invited.class,
      status = 201)
  public Response invite(@PathParam("id") long id, Wanted wanted) {
    Survey survey = surveys.get(id);
    List<Long> contacts = wanted.contacts() == null ? List.of() : wanted.contacts();
    if (contacts.isEmpty() && wanted.segment() == null) {
      throw problems.field("contacts", "nobody");
    }
    if (contacts.size() > MOST) {
      throw problems.field("contacts", "too-many", MOST);
    }
    if (wanted.subject() != null && wanted.subject().length() > InvitationMail.LONGEST_SUBJECT) {
      throw problems.field("subject", "long-subject", InvitationMail.LONGEST_SUBJECT);
    }
    boolean send = Boolean.TRUE.equals(wanted.send());
    if (send && survey.state() != Survey.State.OPEN) {
      throw problems.conflict("not-open");
    }
    int created = contacts.isEmpty() ? 0 : invitations.invite(id, contacts);
    if (wanted.segment() != null) {
      created += invitations.inviteSegment(id, wanted.segment());
    }
    Audience audience = new Audience(contacts, wanted.segment());
    Mailing.Started wave =
        send
            ? mailing.send(survey, audience, wanted.subject(), Boolean.TRUE.equals(wanted.remind()))
            : new Mailing.Started(null, 0);
    List<InvitationData> named =
        contacts.isEmpty()
            ? List.of()
            : invitations.of(id, contacts).stream()
                .map(
                    i ->
                        new InvitationData(
                            i.id(), i.contactId(), i.answered(), invitations.url(i.id())))
                .toList();
    return Response.status(201)
        .entity(new Invited(created, wave.batch(), wave.mails(), named))
        .build();
  }
}
