package org.rapportcrm.app.user.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.signin.SignIns;
import org.rapportcrm.app.user.UserAccess;

/** The browsers in which who asks is signed in. */
@Path("/v1/sign-ins/own")
@ApplicationScoped
@RequiresCapability("console.use")
public class OwnSignInResource {

  @Inject private SignIns signIns;
  @Inject private UserAccess access;
  @Inject private Acting acting;

  @GET
  @Doc("The browsers in which who asks is signed in, the last used first.")
  public Listing<SignedIn> list() {
    List<SignedIn> rows =
        acting.id().stream().flatMap(user -> signIns.of(user).stream()).map(SignedIn::of).toList();
    return Listing.of(rows, null);
  }

  @DELETE
  @Doc(
      value = "Signs who asks out of all browsers but the one that asks; a token is none.",
      status = 204)
  public Response endOthers() {
    acting.id().ifPresent(user -> access.endOthers(user, acting.identity().signIn()));
    return Response.noContent().build();
  }

  @DELETE
  @Path("{id}")
  @Doc(value = "Signs who asks out of one browser.", status = 204)
  public Response end(@PathParam("id") long id) {
    if (acting.id().filter(user -> access.end(user, id)).isEmpty()) {
      throw KeyedProblem.notFound("security.sign-in", id);
    }
    return Response.noContent().build();
  }
}
