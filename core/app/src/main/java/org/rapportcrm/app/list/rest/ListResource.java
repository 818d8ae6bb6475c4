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
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.list.GroupKind;
import org.rapportcrm.app.list.ListRoles;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.list.Lists.ContactList;

/** {@code /api/v1/lists}: contacts chosen by hand. Who stands on one: {@link MemberResource}. */
@Path("/v1/lists")
@ApplicationScoped
public class ListResource {

  @Inject private Lists lists;
  @Inject private ListRoles roles;

  @Doc("A role that members of a group have.")
  public record RoleBody(long id, String name) {}

  @Doc("What a role is called.")
  public record RoleInput(
      @Required String name,
      @Doc("The name it was made for; refused with 409 when it is another by now.")
          String before) {}

  @Doc("A list.")
  public record ListInput(
      @Required String name,
      String description,
      @Doc(
              "What binds a group: household, association, buying-centre or community; absent for a"
                  + " plain list.")
          String kind,
      @Doc("For a change: the version it was made for; refused with 409 when there is a newer one.")
          Long version) {

    private Lists.Wish wish() {
      return new Lists.Wish(name, description, kind);
    }
  }

  @Doc("A list.")
  public record ListBody(
      long id,
      String name,
      String description,
      @OneOf(GroupKind.class)
          @Doc("household, association, buying-centre or community; null for a plain list.")
          String kind,
      @Doc("How many contacts stand on it.") long contacts,
      Instant createdAt,
      @Doc("Counts the changes.") long version) {

    static ListBody of(ContactList list) {
      return new ListBody(
          list.id(),
          list.name(),
          list.description(),
          list.kind(),
          list.contacts(),
          list.createdAt(),
          list.version());
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
    long id = lists.create(input.wish());
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
  @Doc("Changes name, description and kind of a list.")
  public ListBody change(@PathParam("id") long id, Patch<ListInput> patch) {
    ContactList before = lists.get(id);
    ListInput next =
        patch.onto(new ListInput(before.name(), before.description(), before.kind(), null));
    lists.change(id, next.wish(), next.version());
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

  @GET
  @Path("/{id}/roles")
  @RequiresCapability("lists.read")
  @Doc("The roles of a group by name. A role is made when a member gets it.")
  public Listing<RoleBody> roles(@PathParam("id") long id) {
    lists.name(id);
    return Listing.of(
        roles.of(id).stream().map(role -> new RoleBody(role.id(), role.name())).toList(), null);
  }

  @PATCH
  @Path("/{id}/roles/{role}")
  @RequiresCapability("lists.write")
  @Doc(value = "Calls a role of the group something else.", status = 204)
  public Response rename(
      @PathParam("id") long id, @PathParam("role") long role, Patch<RoleInput> patch) {
    lists.name(id);
    RoleInput input = patch.onto(new RoleInput(null, null));
    roles.rename(id, role, input.name(), input.before());
    return Response.noContent().build();
  }

  @DELETE
  @Path("/{id}/roles/{role}")
  @RequiresCapability("lists.write")
  @Doc(value = "Takes a role away from the group; who had it stays a member.", status = 204)
  public Response deleteRole(@PathParam("id") long id, @PathParam("role") long role) {
    lists.name(id);
    roles.delete(id, role);
    return Response.noContent().build();
  }
}
