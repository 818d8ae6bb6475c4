package org.rapportcrm.emailcampaigns.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.enrolment.Enrolment;
import org.rapportcrm.emailcampaigns.enrolment.Enrolments;
import org.rapportcrm.emailcampaigns.enrolment.People;
import org.rapportcrm.emailcampaigns.sequence.Sequences;

/** Contacts of a sequence: who is where, putting them in, taking them out. */
@Path("/plugins/email-campaigns/sequences/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class SequenceContactsResource {

  @Inject private Sequences sequences;
  @Inject private Enrolments enrolments;
  @Inject private People people;
  @Inject private Contacts contacts;
  @Inject private Problems problems;

  @Doc("A contact in a sequence.")
  public record EnrolmentEntry(
      @Doc("The contact's id.") long contact,
      @OneOf(words = {"waiting", "finished", "ended"}) @Doc("waiting, finished or ended.")
          String state,
      @Doc("Why it ended: purchase, tagged, unsubscribed, left, removed or no-address; else null.")
          String reason,
      @Doc("Id of the step that is waited for, or at which it ended.") Long step,
      @Doc("When they came in.") Instant enteredAt,
      @Doc("When the next mail leaves.") Instant dueAt,
      @Doc("When they were through, or it ended.") Instant endedAt,
      @Doc("What became of the last mail: queued, sent, failed, unknown or suppressed; or null.")
          String mail,
      @Doc("Why it was not sent, as a word: noConsent, suppressed, cap …; or null.")
          String mailReason) {

    static EnrolmentEntry of(Enrolment one, People.LastMail mail) {
      return new EnrolmentEntry(
          one.contactId(),
          one.state().word(),
          one.reason() == null ? null : one.reason().word(),
          one.stepId(),
          one.enteredAt(),
          one.dueAt(),
          one.endedAt(),
          mail == null ? null : mail.fate().word(),
          mail == null ? null : mail.reason());
    }
  }

  /** Who is put in. */
  public record Newcomers(
      @Doc("Ids of contacts.") List<Long> contacts,
      @Doc("Or the address of one, as a shop's program knows it.") String email) {}

  @Doc("What came of putting contacts in.")
  public record Entered(
      @Doc("How many came in; the others were in it, or went through before.") int entered) {}

  @GET
  @RequiresCapability(EmailCampaignsPlugin.READ)
  @Doc("Everybody who ever came in, in the order in which they first came.")
  public Listing<EnrolmentEntry> list(
      @PathParam("id") long id,
      @OneOf(words = {"waiting", "finished", "ended"})
          @Doc("waiting, finished or ended; all when absent.")
          @QueryParam("state")
          String state,
      @Doc("Only those at this step.") @QueryParam("step") Long step,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int size = Limit.of(limit);
    sequences.get(id);
    List<Enrolment> rows = people.of(id, state(state), step, Cursor.id(cursor, 0), size + 1);
    Map<Long, People.LastMail> mails =
        people.lastMails(id, rows.stream().map(Enrolment::contactId).toList());
    return Listing.page(rows, size, last -> Cursor.of(last.id()))
        .map(one -> EnrolmentEntry.of(one, mails.get(one.contactId())));
  }

  @POST
  @Idempotent
  @RequiresCapability(EmailCampaignsPlugin.SEND)
  @Doc("Puts contacts in: for a cart that was left, an order that was made, or any other event.")
  public Entered put(@PathParam("id") long id, Newcomers who) {
    Set<Long> wanted = new LinkedHashSet<>(who.contacts() == null ? List.of() : who.contacts());
    if (who.email() != null) {
      wanted.add(
          contacts
              .findByEmail(who.email())
              .orElseThrow(() -> problems.field("email", "contact-address", who.email()))
              .id());
    }
    if (wanted.isEmpty()) {
      throw problems.field("contacts", "nobody-named");
    }
    Set<Long> known = contacts.findAll(wanted).keySet();
    wanted.stream()
        .filter(one -> !known.contains(one))
        .findFirst()
        .ifPresent(
            one -> {
              throw problems.field("contacts", "contact", String.valueOf(one));
            });
    return new Entered(enrolments.put(id, wanted));
  }

  @DELETE
  @Path("{contact}")
  @RequiresCapability(EmailCampaignsPlugin.SEND)
  @Doc(value = "Takes a contact out who waits in it.", status = 204)
  public void remove(@PathParam("id") long id, @PathParam("contact") long contact) {
    sequences.get(id);
    if (!enrolments.remove(id, contact)) {
      throw problems.notFound("not-in", contact);
    }
  }

  private Enrolment.State state(String word) {
    if (word == null || word.isBlank()) {
      return null;
    }
    return Arrays.stream(Enrolment.State.values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(() -> problems.field("state", "enrolment-state", word));
  }
}
