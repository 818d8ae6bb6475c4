package org.rapportcrm.app.duplicate.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.duplicate.Alike;
import org.rapportcrm.app.duplicate.DuplicateFeature;
import org.rapportcrm.app.duplicate.Duplicates;
import org.rapportcrm.app.duplicate.LikeFinder;
import org.rapportcrm.app.duplicate.LikeFinder.Wanted;
import org.rapportcrm.app.duplicate.PairKind;

/** {@code /api/v1/duplicates}. */
@Path("/v1/duplicates")
@ApplicationScoped
public class DuplicateResource {

  @Inject private Duplicates duplicates;
  @Inject private VisibleContacts visible;
  @Inject private Sql sql;

  @Doc("A contact that may be the same person.")
  public record AlikeBody(
      long id,
      String name,
      String email,
      @OneOf(words = {"address", "phone", "name"}) @Doc("address, phone or name.") String by) {}

  @GET
  @RequiresCapability(DuplicateFeature.MERGE)
  @Doc(
      "Pairs of contacts that look like one person, the surest first, as the last night found them.")
  public Listing<DuplicateBody> list(
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor) {
    return PairPages.page(duplicates, PairKind.CONTACT, limit, cursor).map(DuplicateBody::of);
  }

  @GET
  @Path("like")
  @RequiresCapability("contacts.read")
  @Doc("Contacts that look like somebody: by mailbox, the end of the telephone number, the name.")
  public List<AlikeBody> like(
      @QueryParam("email") String email,
      @QueryParam("phone") String phone,
      @QueryParam("firstName") String firstName,
      @QueryParam("lastName") String lastName,
      @QueryParam("except") @Doc("A contact that is not meant.") Long except) {
    boolean whole = isSaid(firstName) && isSaid(lastName);
    Wanted wanted =
        new Wanted(
            ContactText.emailFolded(email),
            ContactText.phoneDigits(phone),
            whole ? ContactText.nameFolded(firstName, lastName, null, null) : null);
    List<Alike> alike = new LikeFinder(sql).find(List.of(wanted)).getOrDefault(wanted, List.of());
    Set<Long> seen = visible.among(alike.stream().map(Alike::id).toList());
    List<AlikeBody> bodies = new ArrayList<>();
    for (Alike one : alike) {
      if (seen.contains(one.id()) && !Long.valueOf(one.id()).equals(except)) {
        bodies.add(new AlikeBody(one.id(), one.name(), one.address(), one.by().word()));
      }
    }
    return bodies;
  }

  private static boolean isSaid(String text) {
    return text != null && !text.isBlank();
  }

  @POST
  @Path("{id}/dismiss")
  @RequiresCapability(DuplicateFeature.MERGE)
  @Doc("Says that a pair are two people; it is not listed again.")
  public void dismiss(@PathParam("id") long id) {
    duplicates.dismiss(PairKind.CONTACT, id);
  }
}
