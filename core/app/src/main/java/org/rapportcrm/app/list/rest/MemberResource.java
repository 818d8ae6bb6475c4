package org.rapportcrm.app.list.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.contact.bulk.ContactBulk;
import org.rapportcrm.app.contact.rest.ContactKeys;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.list.Invitation;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.list.Members;
import org.rapportcrm.app.list.Members.Asked;
import org.rapportcrm.app.list.Members.Member;

/** {@code /api/v1/lists/{id}/contacts}: who stands on a list, and as what. */
@Path("/v1/lists/{id}/contacts")
@ApplicationScoped
public class MemberResource {

  @Inject private Lists lists;
  @Inject private Members members;
  @Inject private ContactBulk bulk;
  @Inject private ContactKeys.Check keys;
  @Inject private Refusals refusals;

  @Doc("A contact on a list.")
  public record MemberBody(
      @Doc("Key of the contact.") long contact,
      String name,
      String email,
      @Doc("The role in the group, or null.") String role,
      @OneOf(Invitation.class) @Doc("invited, accepted or declined; null for who was put there.")
          String invitation,
      Instant addedAt,
      @Doc("Another number for another role or invitation.") long version) {

    static MemberBody of(Member one) {
      return new MemberBody(
          one.contactId(),
          one.name(),
          one.email(),
          one.role(),
          one.invitation(),
          one.addedAt(),
          one.version());
    }
  }

  @Doc("Contacts to put on a list, and as what.")
  public record MembersInput(
      @Required @Doc("Keys of 1 to 1,000 contacts.") List<Long> contacts,
      @Doc("Their role, made when the group has none of this name.") String role,
      @OneOf(Invitation.class) @Doc("invited, accepted or declined.") String invitation) {}

  @Doc("What a member is in a group.")
  public record MemberInput(
      @Doc("The role, made when the group has none of this name; null for none.") String role,
      @OneOf(Invitation.class) @Doc("invited, accepted or declined; null for none.")
          String invitation,
      @Doc("The version it was made for; refused with 409 when there is another.") Long version) {}

  @GET
  @RequiresCapability("lists.read")
  @Doc("Who stands on the list, in the order of keys.")
  public Listing<MemberBody> page(
      @PathParam("id") long id,
      @QueryParam("role") @Doc("Key of a role; 0 for those without.") Long role,
      @QueryParam("invitation")
          @OneOf(words = {"invited", "accepted", "declined", "none"})
          @Doc("invited, accepted, declined or none.")
          String invitation,
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("From the page before.") String cursor) {
    lists.name(id);
    int size = Limit.of(limit);
    List<Member> rows =
        members.page(
            id,
            new Asked(role, invitation == null || invitation.isBlank() ? null : invitation),
            Cursor.id(cursor, 0),
            size + 1);
    Listing<Member> page = Listing.page(rows, size, one -> Cursor.of(one.contactId()));
    return Listing.of(page.items().stream().map(MemberBody::of).toList(), page.nextCursor());
  }

  @POST
  @RequiresCapability("lists.write")
  @Doc(
      "Puts up to 1,000 contacts on the list; answers how many were not on it. Where a role or an"
          + " invitation is said, both are set, also for who stood there before.")
  public ContactKeys.Changed add(@PathParam("id") long id, MembersInput input) {
    List<Long> contacts = keys.of(new ContactKeys(input.contacts()));
    return new ContactKeys.Changed(members.add(id, contacts, input.role(), input.invitation()));
  }

  @PATCH
  @Path("/{contact}")
  @RequiresCapability("lists.write")
  @Doc("Changes role and invitation of a member.")
  public MemberBody change(
      @PathParam("id") long id, @PathParam("contact") long contact, Patch<MemberInput> patch) {
    Member before = member(id, contact);
    MemberInput next = patch.onto(new MemberInput(before.role(), before.invitation(), null));
    members.set(id, contact, next.role(), next.invitation(), next.version());
    return MemberBody.of(member(id, contact));
  }

  @DELETE
  @Path("/{contact}")
  @RequiresCapability("lists.write")
  @Doc(value = "Takes a contact off the list.", status = 204)
  public Response remove(@PathParam("id") long id, @PathParam("contact") long contact) {
    bulk.removeFromList(id, List.of(contact));
    return Response.noContent().build();
  }

  private Member member(long id, long contact) {
    lists.name(id);
    return members.page(id, Asked.ALL, contact - 1, 1).stream()
        .filter(one -> one.contactId() == contact)
        .findFirst()
        .orElseThrow(() -> refusals.notFound("lists.member", contact));
  }
}
