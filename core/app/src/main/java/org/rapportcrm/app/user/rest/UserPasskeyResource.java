package org.rapportcrm.app.user.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.security.passkey.Passkey;
import org.rapportcrm.app.security.passkey.Passkeys;
import org.rapportcrm.app.user.UserAccess;
import org.rapportcrm.app.user.Users;

/** The passkeys of other people; making one takes a device, so that is for the browser alone. */
@Path("/v1/users/{id}/passkeys")
@ApplicationScoped
@RequiresCapability("users.manage")
public class UserPasskeyResource {

  @Inject private Users users;
  @Inject private UserAccess access;
  @Inject private Passkeys passkeys;

  @GET
  @Doc("The passkeys of a user, the oldest first.")
  public Listing<Passkey> list(@PathParam("id") long id) {
    users.get(id);
    return Listing.of(passkeys.of(id), null);
  }

  @DELETE
  @Path("{passkey}")
  @Doc(value = "Takes one of a user's passkeys away, and signs them out everywhere.", status = 204)
  public Response remove(@PathParam("id") long id, @PathParam("passkey") long passkey) {
    access.removePasskey(id, passkey);
    return Response.noContent().build();
  }
}
