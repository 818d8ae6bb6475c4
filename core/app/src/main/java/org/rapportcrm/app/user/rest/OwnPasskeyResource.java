package org.rapportcrm.app.user.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.passkey.Passkey;
import org.rapportcrm.app.security.passkey.Passkeys;
import org.rapportcrm.app.user.OwnPasskeys;

/** The passkeys of whoever asks; making one takes a device, so that is for the browser alone. */
@Path("/v1/passkeys/own")
@ApplicationScoped
@RequiresCapability("console.use")
public class OwnPasskeyResource {

  @Inject private Passkeys passkeys;
  @Inject private OwnPasskeys own;
  @Inject private Acting acting;

  @Doc("Another name for a passkey.")
  public record PasskeyName(@Required @Doc("At most 120 characters.") String name) {}

  @GET
  @Doc("The passkeys of who asks, the oldest first.")
  public Listing<Passkey> list() {
    List<Passkey> rows = acting.id().stream().flatMap(user -> passkeys.of(user).stream()).toList();
    return Listing.of(rows, null);
  }

  @PATCH
  @Path("{id}")
  @Doc("Gives one of the passkeys of who asks another name.")
  public Passkey rename(@PathParam("id") long id, PasskeyName input) {
    long user = user(id);
    passkeys.rename(user, id, input.name());
    return passkeys.of(user).stream()
        .filter(passkey -> passkey.id() == id)
        .findFirst()
        .orElseThrow(() -> KeyedProblem.notFound("passkeys.one", id));
  }

  @DELETE
  @Path("{id}")
  @Doc(
      value =
          "Takes one of the passkeys of who asks away, and signs out the other browsers in which a"
              + " passkey opened. With a token, only one of the scope admin may.",
      status = 204)
  public Response remove(@PathParam("id") long id) {
    own.remove(user(id), id);
    return Response.noContent().build();
  }

  /** Programs on this machine are no user, so they have none. */
  private long user(long passkey) {
    return acting.id().orElseThrow(() -> KeyedProblem.notFound("passkeys.one", passkey));
  }
}
