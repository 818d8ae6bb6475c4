package org.rapportcrm.app.settings.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.settings.SettingScope;

/** What is answered about the settings of an owner, whether of the site or of a user. */
@ApplicationScoped
class SettingAnswers {

  @Inject private Refusals refusals;

  /** All of them, with what holds. */
  Listing<SettingBody> list(SettingScope scope) {
    return Listing.of(
        scope.declared().stream().map(one -> SettingBody.of(one, scope)).toList(), null);
  }

  /** Keeps those that the object names, all or none; answers with what holds then. */
  Listing<SettingBody> change(SettingScope scope, JsonObject values) {
    List<Setting> all = scope.declared();
    Map<String, String> given = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (all.stream().noneMatch(setting -> setting.name().equals(name))) {
            throw KeyedProblem.badField(name, "settings.unknown", name);
          }
          given.put(name, text(value));
        });
    List<Flaw> flaws = new ArrayList<>();
    Map<String, String> checked = scope.input().check(given, name -> name, flaws);
    refusals.unlessEmpty(flaws);
    scope.keep(checked, null);
    return list(scope);
  }

  /** Who changed which, the newest first. */
  Listing<ChangeBody> history(SettingScope scope, Integer limit, String cursor) {
    return scope.history(cursor, Limit.of(limit)).map(ChangeBody::of);
  }

  private static String text(JsonValue value) {
    return switch (value.getValueType()) {
      case NULL -> null;
      case STRING -> ((JsonString) value).getString();
      default -> value.toString();
    };
  }
}
