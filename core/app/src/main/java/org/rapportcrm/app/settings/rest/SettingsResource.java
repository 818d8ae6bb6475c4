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
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.settings.SettingRules;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.settings.SettingChanges;
import org.rapportcrm.app.settings.SettingHistory;
import org.rapportcrm.app.settings.SettingInput;
import org.rapportcrm.app.settings.StoredSettings;
import org.rapportcrm.app.settings.theme.ThemeChoices;

/** {@code /api/v1/settings/{owner}}: what the settings page of the console shows. */
@Path("/v1/settings")
@ApplicationScoped
@Transactional
public class SettingsResource {

  private static final String MANAGE = "settings.manage";

  @Inject private StoredSettings declared;
  @Inject private ThemeChoices choices;
  @Inject private Settings settings;
  @Inject private SettingChanges changes;
  @Inject private SettingHistory history;
  @Inject private Refusals refusals;

  @Doc("A setting and its value.")
  public record SettingBody(
      String name,
      @Doc(
              "text, long_text, secret, whole_number, decimal, yes_no, choice, several (joined by"
                  + " commas), day, duration, money, email, url or colour.")
          String type,
      @Doc("What a choice may be; else empty.") List<String> choices,
      @Doc("The value that holds now; null where there is none, and for every secret.")
          String value,
      @Doc("Whether there is a value; all that is told of a secret.") boolean set,
      @Doc("Whether the plugin cannot do its work without it.") boolean required,
      @Doc("The least value or length; null for none.") String min,
      @Doc("The greatest value or length; null for none.") String max,
      @Doc("A regular expression that a text must match; null for none.") String pattern,
      @Doc("Whether another setting decides that this one is not asked now.") boolean hidden,
      @Doc("Whether it is kept only for those who have set it.") boolean deprecated) {}

  @Doc("A change of a setting.")
  public record ChangeBody(
      long id,
      String name,
      Instant at,
      String who,
      @Doc("What held before; null for nothing, and for a secret.") String before,
      @Doc("What holds since then, in the same way.") String after,
      @Doc("Whether it is a secret, of which only the change is kept.") boolean secret) {

    static ChangeBody of(SettingHistory.Change change) {
      return new ChangeBody(
          change.id(),
          change.name(),
          change.at(),
          change.who(),
          change.before(),
          change.after(),
          change.secret());
    }
  }

  @GET
  @Path("{owner}")
  @RequiresCapability(MANAGE)
  @Doc("The settings of the site (owner core) or of an active plugin.")
  public Listing<SettingBody> list(
      @Doc("core, or the id of a plugin.") @PathParam("owner") String owner) {
    List<Setting> all = declared(owner);
    SettingInput input = input(owner, all);
    return Listing.of(all.stream().map(s -> body(owner, s, input)).toList(), null);
  }

  @PATCH
  @Path("{owner}")
  @RequiresCapability(MANAGE)
  @Doc(
      "Changes the settings named in the object, such as {\"mail.fromName\": \"Tea & Paper\"};"
          + " null goes back to the default. All are kept, or none when one is wrong.")
  public Listing<SettingBody> change(@PathParam("owner") String owner, JsonObject values) {
    List<Setting> all = declared(owner);
    Map<String, String> given = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (all.stream().noneMatch(setting -> setting.name().equals(name))) {
            throw KeyedProblem.badField(name, "settings.unknown", name);
          }
          given.put(name, text(value));
        });
    List<Flaw> flaws = new ArrayList<>();
    Map<String, String> checked = input(owner, all).check(given, name -> name, flaws);
    refusals.unlessEmpty(flaws);
    changes.keep(owner, checked);
    return list(owner);
  }

  @GET
  @Path("{owner}/history")
  @RequiresCapability(MANAGE)
  @Doc("Who changed which setting, from what to what, the newest first.")
  public Listing<ChangeBody> history(
      @PathParam("owner") String owner,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    declared(owner);
    return history.of(owner, cursor, Limit.of(limit)).map(ChangeBody::of);
  }

  private SettingInput input(String owner, List<Setting> all) {
    return new SettingInput(all, name -> settings.get(owner, name).orElse(null));
  }

  private List<Setting> declared(String owner) {
    List<Setting> all =
        declared.declared(owner).stream().map(setting -> choices.in(owner, setting)).toList();
    if (all.isEmpty()) {
      throw KeyedProblem.notFound("settings.owner", owner);
    }
    return all;
  }

  private SettingBody body(String owner, Setting setting, SettingInput input) {
    String value = settings.get(owner, setting.name()).orElse(null);
    SettingRules rules = setting.rules();
    return new SettingBody(
        setting.name(),
        setting.type().name().toLowerCase(Locale.ROOT),
        setting.choices(),
        setting.type() == Type.SECRET ? null : value,
        value != null,
        rules.isRequired(),
        rules.min(),
        rules.max(),
        rules.pattern(),
        !input.isAsked(setting),
        rules.isDeprecated());
  }

  private static String text(JsonValue value) {
    return switch (value.getValueType()) {
      case NULL -> null;
      case STRING -> ((JsonString) value).getString();
      default -> value.toString();
    };
  }
}
