package org.rapportcrm.app.user.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.ApiTokens;
import org.rapportcrm.app.user.OwnTokens;

/** API tokens: one's own, and for administrators everybody's. */
@Path("/v1/tokens")
@ApplicationScoped
public class TokenResource {

  @Inject private ApiTokens tokens;
  @Inject private OwnTokens own;
  @Inject private Acting acting;

  @GET
  @RequiresCapability("users.manage")
  @Doc("Everybody's API tokens, the newest first.")
  public Listing<Token> all(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    Listing<ApiTokens.Token> page = tokens.all(cursor, Limit.of(limit));
    return Listing.of(page.items().stream().map(Token::of).toList(), page.nextCursor());
  }

  @GET
  @Path("own")
  @RequiresCapability("console.use")
  @Doc("The API tokens of who asks, the newest first.")
  public Listing<Token> mine() {
    List<Token> rows =
        acting.id().stream().flatMap(user -> tokens.of(user).stream()).map(Token::of).toList();
    return Listing.of(rows, null);
  }

  @POST
  @Path("own")
  @RequiresCapability("console.use")
  @Doc(
      value =
          "Makes an API token for who asks; with a token, only one of the scope admin may. The"
              + " secret is in this answer and never again.",
      status = 201,
      returns = OwnTokens.Made.class)
  public Response make(OwnTokens.Wish wish) {
    return Response.status(201).entity(own.make(wish)).build();
  }

  @DELETE
  @Path("own/{id}")
  @RequiresCapability("console.use")
  @Doc(value = "Ends one of the API tokens of who asks.", status = 204)
  public Response revoke(@PathParam("id") long id) {
    if (acting.id().filter(user -> tokens.revoke(user, id)).isEmpty()) {
      throw KeyedProblem.notFound("security.token", id);
    }
    return Response.noContent().build();
  }
}
