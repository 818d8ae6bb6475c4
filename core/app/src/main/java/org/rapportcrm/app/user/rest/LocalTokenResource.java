package org.rapportcrm.app.user.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;
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
      @Required @Doc("The address the user signs in with.") String user,
      @OneOf(Scope.class) @Doc("read, write or admin; read without one.") String scope) {}

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
      throw KeyedProblem.notAllowed("security.token.local");
    }
    String word = wish.scope() == null ? Scope.READ.word() : wish.scope();
    Scope scope =
        Scope.of(word)
            .orElseThrow(() -> KeyedProblem.badField("scope", "security.token.scope", word));
    Optional<User> user = users.findByEmail(wish.user()).filter(User::active);
    if (user.isEmpty()) {
      throw KeyedProblem.badField("user", "security.token.user", String.valueOf(wish.user()));
    }
    String token = tokens.make(user.get().id(), NAME, scope, null);
    return Response.status(201).entity(new Made(token, scope.word(), user.get().email())).build();
  }
}
