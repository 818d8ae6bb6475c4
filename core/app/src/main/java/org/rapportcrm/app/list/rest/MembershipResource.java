package org.rapportcrm.app.list.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.contact.record.ContactDetails;
import org.rapportcrm.app.list.GroupKind;
import org.rapportcrm.app.list.Invitation;
import org.rapportcrm.app.list.Members;
import org.rapportcrm.app.list.Members.Member;

/** {@code /api/v1/contacts/{id}/lists}: the lists and groups of one contact. */
@Path("/v1/contacts/{id}/lists")
@ApplicationScoped
public class MembershipResource {

  @Inject private ContactDetails contacts;
  @Inject private Members members;

  @Doc("A list on which the contact stands.")
  public record MembershipBody(
      @Doc("Key of the list.") long list,
      String name,
      @OneOf(GroupKind.class)
          @Doc("household, association, buying-centre or community; null for a plain list.")
          String kind,
      @Doc("The role in the group, or null.") String role,
      @OneOf(Invitation.class) @Doc("invited, accepted or declined; null for who was put there.")
          String invitation,
      Instant addedAt) {

    static MembershipBody of(Member one) {
      return new MembershipBody(
          one.listId(), one.list(), one.kind(), one.role(), one.invitation(), one.addedAt());
    }
  }

  @GET
  @RequiresCapability("lists.read")
  @Doc("The lists on which the contact stands, by name.")
  public Listing<MembershipBody> all(@PathParam("id") long id) {
    contacts.get(id);
    return Listing.of(members.of(id).stream().map(MembershipBody::of).toList(), null);
  }
}
