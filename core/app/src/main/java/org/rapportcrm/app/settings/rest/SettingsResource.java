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
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.settings.SettingScope;
import org.rapportcrm.app.settings.SettingScopes;

/** {@code /api/v1/settings/{owner}}: what the settings page of the console shows. */
@Path("/v1/settings")
@ApplicationScoped
@Transactional
public class SettingsResource {

  private static final String MANAGE = "settings.manage";

  @Inject private SettingScopes scopes;
  @Inject private SettingAnswers answers;

  @GET
  @Path("{owner}")
  @RequiresCapability(MANAGE)
  @Doc("The settings of the site (owner core) or of an active plugin.")
  public Listing<SettingBody> list(
      @Doc("core, or the id of a plugin.") @PathParam("owner") String owner) {
    return answers.list(of(owner));
  }

  @PATCH
  @Path("{owner}")
  @RequiresCapability(MANAGE)
  @Doc(
      "Changes the settings named in the object, such as {\"mail.fromName\": \"Tea & Paper\"};"
          + " null goes back to the default. All are kept, or none when one is wrong.")
  public Listing<SettingBody> change(@PathParam("owner") String owner, JsonObject values) {
    return answers.change(of(owner), values);
  }

  @GET
  @Path("{owner}/history")
  @RequiresCapability(MANAGE)
  @Doc("Who changed which setting, from what to what, the newest first.")
  public Listing<ChangeBody> history(
      @PathParam("owner") String owner,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    return answers.history(of(owner), limit, cursor);
  }

  private SettingScope of(String owner) {
    SettingScope scope = scopes.site(owner);
    if (scope.declared().isEmpty()) {
      throw KeyedProblem.notFound("settings.owner", owner);
    }
    return scope;
  }
}
