package org.rapportcrm.app.routing.rest;

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
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.contact.record.ContactDetails;
import org.rapportcrm.app.routing.RoutingInput;
import org.rapportcrm.app.routing.RoutingRule;
import org.rapportcrm.app.routing.RoutingRules;

/** {@code /api/v1/routing-rules}: who looks after new contacts. */
@Path("/v1/routing-rules")
@ApplicationScoped
public class RoutingResource {

  private static final String MANAGE = "users.manage";

  @Inject private RoutingRules rules;
  @Inject private ContactDetails contacts;

  @GET
  @RequiresCapability(MANAGE)
  @Doc("All rules in their order.")
  public Listing<RoutingRule> all() {
    return Listing.of(rules.all(), null);
  }

  @POST
  @Idempotent
  @RequiresCapability(MANAGE)
  @Doc(value = "Makes a rule.", status = 201, returns = RoutingRule.class)
  public Response create(RoutingInput input) {
    long id = rules.create(input);
    return Response.created(URI.create("v1/routing-rules/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability(MANAGE)
  @Doc("One rule.")
  public RoutingRule get(@PathParam("id") long id) {
    return rules.get(id);
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability(MANAGE)
  @Doc("Changes a rule; position moves it among the others.")
  public RoutingRule change(@PathParam("id") long id, Patch<RoutingInput> patch) {
    rules.change(id, patch.onto(RoutingInput.of(rules.get(id))));
    return get(id);
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability(MANAGE)
  @Doc(value = "Deletes a rule; contacts keep the owners that it gave.", status = 204)
  public Response delete(@PathParam("id") long id) {
    rules.delete(id);
    return Response.noContent().build();
  }

  @GET
  @Path("/decisions/{contact}")
  @RequiresCapability("contacts.read")
  @Doc("Which rule gave a contact to whom, newest first.")
  public Listing<RoutingRules.Decided> decisions(@PathParam("contact") long contact) {
    contacts.get(contact);
    return Listing.of(rules.decided(contact), null);
  }
}
