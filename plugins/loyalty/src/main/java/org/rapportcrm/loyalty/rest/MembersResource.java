package org.rapportcrm.loyalty.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.loyalty.Problems;
import org.rapportcrm.loyalty.member.MemberCards;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;

/** Members. */
@Path("/plugins/loyalty/members")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MembersResource {

  @Inject private Programmes programmes;
  @Inject private MemberCards cards;
  @Inject private Contacts contacts;
  @Inject private Problems problems;

  @GET
  @Path("{contact}")
  @RequiresCapability("loyalty.read")
  @Doc("Balance, tier and lots of a contact.")
  public MemberData get(
      @PathParam("contact") long contact,
      @Doc("Id of the programme; the default one when absent.") @QueryParam("programme")
          Long programme) {
    Programme of = programmes.orDefault(programme);
    if (contacts.find(contact).isEmpty()) {
      throw problems.notFound("no-contact", contact);
    }
    return cards
        .find(of.id(), contact)
        .map(card -> MemberData.of(card, cards.openLots(card.memberId())))
        .orElseGet(() -> MemberData.nobody(contact, of));
  }
}
