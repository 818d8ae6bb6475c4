package org.rapportcrm.app.settings.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.settings.SettingChanges;
import org.rapportcrm.app.settings.SettingCheck;
import org.rapportcrm.app.settings.StoredSettings;

/** {@code /api/v1/settings/{owner}}: what the settings page of the console shows. */
@Path("/v1/settings")
@ApplicationScoped
@Transactional
public class SettingsResource {

  private static final String MANAGE = "settings.manage";

  @Inject private StoredSettings declared;
  @Inject private Settings settings;
  @Inject private SettingChanges changes;
  @Inject private Refusals refusals;

  @Doc("A setting and its value.")
  public record SettingBody(
      String name,
      @Doc("text, yes_no, whole_number, decimal, choice or several (joined by commas).")
          String type,
      @Doc("What a choice may be; else empty.") List<String> choices,
      @Doc("The value that holds now; null where there is none.") String value) {}

  @GET
  @Path("{owner}")
  @RequiresCapability(MANAGE)
  @Doc("The settings of the site (owner core) or of an active plugin.")
  public Listing<SettingBody> list(
      @Doc("core, or the id of a plugin.") @PathParam("owner") String owner) {
    return Listing.of(declared(owner).stream().map(s -> body(owner, s)).toList(), null);
  }

  @PATCH
  @Path("{owner}")
  @RequiresCapability(MANAGE)
  @Doc(
      "Changes the settings named in the object, such as {\"mail.fromName\": \"Tea & Paper\"};"
          + " null goes back to the default. All are kept, or none when one is wrong.")
  public Listing<SettingBody> change(@PathParam("owner") String owner, JsonObject values) {
    Map<String, Setting> known = new LinkedHashMap<>();
    declared(owner).forEach(setting -> known.put(setting.name(), setting));
    List<Flaw> flaws = new ArrayList<>();
    Map<String, String> checked = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          Setting setting = known.get(name);
          if (setting == null) {
            throw ProblemException.field(
                name,
                "There is no setting " + name + " here.",
                "Use one of those that GET answers with.");
          }
          checked.put(name, SettingCheck.check(name, setting, text(value)).or(flaws));
        });
    refusals.unlessEmpty(flaws);
    changes.keep(owner, checked);
    return list(owner);
  }

  private List<Setting> declared(String owner) {
    List<Setting> all = declared.declared(owner);
    if (all.isEmpty()) {
      throw ProblemException.notFound("setting owner", owner);
    }
    return all;
  }

  private SettingBody body(String owner, Setting setting) {
    return new SettingBody(
        setting.name(),
        setting.type().name().toLowerCase(Locale.ROOT),
        setting.choices(),
        settings.get(owner, setting.name()).orElse(null));
  }

  private static String text(JsonValue value) {
    return switch (value.getValueType()) {
      case NULL -> null;
      case STRING -> ((JsonString) value).getString();
      default -> value.toString();
    };
  }
}
