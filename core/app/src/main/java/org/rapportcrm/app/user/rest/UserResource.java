package org.rapportcrm.app.user.rest;

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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.security.ApiTokens;
import org.rapportcrm.app.user.Leaving;
import org.rapportcrm.app.user.MailLinks;
import org.rapportcrm.app.user.NewUser;
import org.rapportcrm.app.user.User;
import org.rapportcrm.app.user.UserInput;
import org.rapportcrm.app.user.Users;

/** The people who work with Rapport. */
@Path("/v1/users")
@ApplicationScoped
@RequiresCapability("users.manage")
public class UserResource {

  @Inject private Users users;
  @Inject private ApiTokens tokens;
  @Inject private Leaving leaving;
  @Inject private MailLinks links;

  @Doc("Records that belong to a user.")
  public record Belongings(@Doc("Their number by kind.") Map<String, Long> counts) {}

  @Doc("An invitation.")
  public record Invitation(
      @Doc("Sets the password, once; treat it like one.") String link,
      @Doc("Whether a mail was handed over.") boolean mailed) {}

  @Doc("A password to set.")
  public record NewPassword(
      @Required @Doc("At least 10 characters, and none that everybody tries first.")
          String password) {}

  @GET
  @Doc("Users in the order of their addresses.")
  public Listing<User> list(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    return users.list(cursor, Limit.of(limit));
  }

  @POST
  @Idempotent
  @Doc(value = "Adds a user.", status = 201, returns = User.class)
  public Response add(NewUser user) {
    User added = users.add(user);
    return Response.created(URI.create("v1/users/" + added.id())).entity(added).build();
  }

  @GET
  @Path("{id}")
  @Doc("One user.")
  public User get(@PathParam("id") long id) {
    return users.get(id);
  }

  @PATCH
  @Path("{id}")
  @Doc("Changes a user; the last active administrator stays one.")
  public User change(@PathParam("id") long id, Patch<UserInput> patch) {
    return users.change(id, patch.onto(UserInput.of(users.get(id))));
  }

  @DELETE
  @Path("{id}")
  @Doc(
      "Deactivates a user and ends their sessions and tokens at once. The record stays, because"
          + " what they did stays theirs. What they own passes to the user heir; with heir=nobody"
          + " it stays without an owner, and without heir it stays theirs.")
  public User deactivate(@PathParam("id") long id, @QueryParam("heir") String heir) {
    return heir == null ? users.deactivate(id) : leaving.leave(id, heir(heir));
  }

  @GET
  @Path("{id}/belongings")
  @Doc("How many records of each kind belong to a user: what an heir would get.")
  public Belongings belongings(@PathParam("id") long id) {
    return new Belongings(leaving.belongings(id));
  }

  private static Optional<Long> heir(String word) {
    if (word.equals("nobody")) {
      return Optional.empty();
    }
    if (!word.matches("\\d{1,18}")) {
      throw KeyedProblem.badField("heir", "security.heir", word);
    }
    return Optional.of(Long.valueOf(word));
  }

  @POST
  @Path("{id}/password")
  @Doc(value = "Sets a user's password and signs them out everywhere.", status = 204)
  public Response password(@PathParam("id") long id, NewPassword password) {
    users.resetPassword(id, password.password());
    return Response.noContent().build();
  }

  @POST
  @Path("{id}/invitation")
  @Doc(
      value =
          "Invites a user: a mail with a link that sets their password, once and within seven days."
              + " The link is in the answer too, for where there is no mail server.",
      status = 201,
      returns = Invitation.class)
  public Response invite(@PathParam("id") long id) {
    return Response.status(201)
        .entity(new Invitation(links.invite(id), links.isMailThere()))
        .build();
  }

  @GET
  @Path("{id}/tokens")
  @Doc("A user's API tokens, the newest first.")
  public Listing<Token> tokens(@PathParam("id") long id) {
    users.get(id);
    List<Token> list = tokens.of(id).stream().map(Token::of).toList();
    return Listing.of(list, null);
  }

  @DELETE
  @Path("{id}/tokens/{token}")
  @Doc(value = "Ends one of a user's API tokens.", status = 204)
  public Response revoke(@PathParam("id") long id, @PathParam("token") long token) {
    if (!tokens.revoke(id, token)) {
      throw KeyedProblem.notFound("security.token", token);
    }
    return Response.noContent().build();
  }
}
