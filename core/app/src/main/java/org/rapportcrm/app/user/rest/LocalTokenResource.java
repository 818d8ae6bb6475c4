package org.rapportcrm.app.user.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.ApiTokens;
import org.rapportcrm.app.security.Scope;
import org.rapportcrm.app.user.User;
import org.rapportcrm.app.user.Users;

/** Makes API tokens for {@code rapport token}; nobody else may. */
@Path("/v1/local/tokens")
@ApplicationScoped
public class LocalTokenResource {

  private static final String NAME = "rapport token";

  @Inject private Users users;
  @Inject private ApiTokens tokens;
  @Inject private Acting acting;

  @Doc("A token to make.")
  public record Wish(
      @Doc("The address the user signs in with.") String user,
      @Doc("read, write or admin; read without one.") String scope) {}

  @Doc("A token; this is the only time it is shown.")
  public record Made(String token, String scope, String user) {}

  @POST
  @RequiresCapability("users.manage")
  @Doc(
      value =
          "Makes an API token. Only commands on the same machine may, which prove to know the"
              + " installation's key.",
      status = 201,
      returns = Made.class)
  public Response make(Wish wish) {
    if (acting.identity().userId() != null) {
      throw new ProblemException(
          403,
          "Tokens are made on the machine that Rapport runs on: rapport token --user EMAIL.",
          List.of());
    }
    String word = wish.scope() == null ? Scope.READ.word() : wish.scope();
    Scope scope =
        Scope.of(word)
            .orElseThrow(
                () ->
                    ProblemException.field(
                        "scope", "There is no scope " + word + ".", "Send read, write or admin."));
    Optional<User> user = users.findByEmail(wish.user()).filter(User::active);
    if (user.isEmpty()) {
      throw ProblemException.field(
          "user",
          "There is no active user with the address " + wish.user() + ".",
          "Send the address of a user; the console lists them under System, Users.");
    }
    String token = tokens.make(user.get().id(), NAME, scope, null);
    return Response.status(201).entity(new Made(token, scope.word(), user.get().email())).build();
  }
}
