package org.rapportcrm.app.list.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.contact.ContactBulk;
import org.rapportcrm.app.contact.rest.ContactKeys;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.list.Lists.ContactList;

/** {@code /api/v1/lists}: contacts chosen by hand. Who stands on one: {@code contacts?list=}. */
@Path("/v1/lists")
@ApplicationScoped
public class ListResource {

  @Inject private Lists lists;
  @Inject private ContactBulk bulk;
  @Inject private ContactKeys.Check keys;

  @Doc("A list.")
  public record ListInput(String name, String description) {}

  @Doc("A list.")
  public record ListBody(
      long id,
      String name,
      String description,
      @Doc("How many contacts stand on it.") long contacts,
      Instant createdAt) {

    static ListBody of(ContactList list) {
      return new ListBody(
          list.id(), list.name(), list.description(), list.contacts(), list.createdAt());
    }
  }

  @GET
  @RequiresCapability("lists.read")
  @Doc("All lists by name.")
  public Listing<ListBody> all() {
    return Listing.of(lists.all().stream().map(ListBody::of).toList(), null);
  }

  @POST
  @Idempotent
  @RequiresCapability("lists.write")
  @Doc(value = "Creates a list.", status = 201, returns = ListBody.class)
  public Response create(ListInput input) {
    long id = lists.create(input.name(), input.description());
    return Response.created(URI.create("v1/lists/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("lists.read")
  @Doc("One list.")
  public ListBody get(@PathParam("id") long id) {
    return ListBody.of(lists.get(id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("lists.write")
  @Doc("Changes name and description of a list.")
  public ListBody change(@PathParam("id") long id, Patch<ListInput> patch) {
    ContactList before = lists.get(id);
    ListInput next = patch.onto(new ListInput(before.name(), before.description()));
    lists.change(id, next.name(), next.description());
    return get(id);
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability("lists.write")
  @Doc(value = "Deletes a list; its contacts stay.", status = 204)
  public Response delete(@PathParam("id") long id) {
    lists.delete(id);
    return Response.noContent().build();
  }

  @POST
  @Path("/{id}/contacts")
  @RequiresCapability("lists.write")
  @Doc("Puts up to 1,000 contacts on the list; answers how many were not on it.")
  public ContactKeys.Changed add(@PathParam("id") long id, ContactKeys input) {
    List<Long> contacts = keys.of(input);
    return new ContactKeys.Changed(bulk.addToList(id, contacts));
  }

  @DELETE
  @Path("/{id}/contacts/{contact}")
  @RequiresCapability("lists.write")
  @Doc(value = "Takes a contact off the list.", status = 204)
  public Response remove(@PathParam("id") long id, @PathParam("contact") long contact) {
    bulk.removeFromList(id, List.of(contact));
    return Response.noContent().build();
  }
}
