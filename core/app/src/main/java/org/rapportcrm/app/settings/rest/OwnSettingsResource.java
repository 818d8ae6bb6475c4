package org.rapportcrm.app.settings.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.settings.SettingScope;
import org.rapportcrm.app.settings.SettingScopes;
import org.rapportcrm.app.settings.StoredUserSettings;

/** {@code /api/v1/own-settings}: what plugins let each user set for themselves. */
@Path("/v1/own-settings")
@ApplicationScoped
@Transactional
public class OwnSettingsResource {

  private static final String USE = "console.use";

  @Inject private StoredUserSettings own;
  @Inject private SettingScopes scopes;
  @Inject private SettingAnswers answers;
  @Inject private CurrentUser user;

  @GET
  @RequiresCapability(USE)
  @Doc("The ids of the active plugins in which each user has settings of their own.")
  public Listing<String> owners() {
    return Listing.of(own.owners(), null);
  }

  @GET
  @Path("{owner}")
  @RequiresCapability(USE)
  @Doc("What the caller set for themselves in a plugin.")
  public Listing<SettingBody> list(@Doc("The plugin's id.") @PathParam("owner") String owner) {
    return answers.list(of(owner));
  }

  @PATCH
  @Path("{owner}")
  @RequiresCapability(USE)
  @Doc(
      "Changes the caller's settings named in the object; null goes back to the default. All are"
          + " kept, or none when one is wrong.")
  public Listing<SettingBody> change(@PathParam("owner") String owner, JsonObject values) {
    return answers.change(of(owner), values);
  }

  @GET
  @Path("{owner}/history")
  @RequiresCapability(USE)
  @Doc("What the caller changed, from what to what, the newest first.")
  public Listing<ChangeBody> history(
      @PathParam("owner") String owner,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    return answers.history(of(owner), limit, cursor);
  }

  private SettingScope of(String owner) {
    if (!own.owners().contains(owner)) {
      throw KeyedProblem.notFound("settings.owner", owner);
    }
    return scopes.own(user.id().orElseThrow(), owner);
  }
}
