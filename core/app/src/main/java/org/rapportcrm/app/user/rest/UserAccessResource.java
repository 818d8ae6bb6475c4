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
import org.rapportcrm.app.security.openid.OpenIdLinks;
import org.rapportcrm.app.security.signin.SignIns;
import org.rapportcrm.app.user.UserAccess;
import org.rapportcrm.app.user.Users;

/** Where a user is signed in, and their second factor. */
@Path("/v1/users")
@ApplicationScoped
@RequiresCapability("users.manage")
public class UserAccessResource {

  @Inject private Users users;
  @Inject private UserAccess access;
  @Inject private SignIns signIns;
  @Inject private OpenIdLinks links;

  @GET
  @Path("{id}/sign-ins")
  @Doc("The browsers in which a user is signed in, the last used first.")
  public Listing<SignedIn> list(@PathParam("id") long id) {
    users.get(id);
    List<SignedIn> rows = signIns.of(id).stream().map(SignedIn::of).toList();
    return Listing.of(rows, null);
  }

  @DELETE
  @Path("{id}/sign-ins")
  @Doc(value = "Signs a user out of all browsers.", status = 204)
  public Response endAll(@PathParam("id") long id) {
    access.endAll(id);
    return Response.noContent().build();
  }

  @DELETE
  @Path("{id}/sign-ins/{signIn}")
  @Doc(value = "Signs a user out of one browser.", status = 204)
  public Response end(@PathParam("id") long id, @PathParam("signIn") long signIn) {
    if (!access.end(id, signIn)) {
      throw KeyedProblem.notFound("security.sign-in", signIn);
    }
    return Response.noContent().build();
  }

  @DELETE
  @Path("{id}/second-factor")
  @Doc(
      value =
          "Takes a user's authenticator app and recovery codes away, and signs them out everywhere.",
      status = 204)
  public Response resetSecondFactor(@PathParam("id") long id) {
    access.resetSecondFactor(id);
    return Response.noContent().build();
  }

  @GET
  @Path("{id}/openid")
  @Doc("Who a user is at providers of OpenID Connect.")
  public Listing<OpenIdLinks.Link> links(@PathParam("id") long id) {
    users.get(id);
    return Listing.of(links.of(id), null);
  }

  @DELETE
  @Path("{id}/openid")
  @Doc(
      value =
          "Unties a user from who they are at providers, and signs them out everywhere; at the next"
              + " sign-in their address decides again.",
      status = 204)
  public Response untie(@PathParam("id") long id) {
    if (!links.untie(id)) {
      throw KeyedProblem.notFound("openid.link", id);
    }
    return Response.noContent().build();
  }
}
