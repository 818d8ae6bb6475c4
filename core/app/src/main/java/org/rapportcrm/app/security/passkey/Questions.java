package org.rapportcrm.app.security.passkey;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;

/**
 * What a browser is asked, as JSON for {@code navigator.credentials}: the options of WebAuthn with
 * bytes in Base64 for URLs. A device has to recognise its owner each time, by finger, face or a
 * PIN. Pure.
 */
final class Questions {

  /** How long a device may think about it. */
  private static final Duration LIFE = Duration.ofMinutes(5);

  private static final String REQUIRED = "required";

  private Questions() {}

  /**
   * Somebody for whom a key is made.
   *
   * @param handle what the device will know them by
   * @param email what the device shows
   */
  record Owner(String handle, String email, String name) {}

  /**
   * Make a key that opens without an address being typed.
   *
   * @param site the name that the device shows
   * @param there keys that are there already: a device that has one makes no second
   */
  static String make(Place place, String site, String challenge, Owner owner, List<String> there) {
    JsonArrayBuilder kinds = Json.createArrayBuilder();
    Ceremony.ALGORITHMS.forEach(
        number ->
            kinds.add(Json.createObjectBuilder().add("type", "public-key").add("alg", number)));
    return question(challenge)
        .add("rp", Json.createObjectBuilder().add("id", place.id()).add("name", site))
        .add(
            "user",
            Json.createObjectBuilder()
                .add("id", owner.handle())
                .add("name", owner.email())
                .add("displayName", owner.name()))
        .add("pubKeyCredParams", kinds)
        .add("excludeCredentials", keys(there))
        .add(
            "authenticatorSelection",
            Json.createObjectBuilder()
                .add("residentKey", REQUIRED)
                .add("requireResidentKey", true)
                .add("userVerification", REQUIRED))
        .add("attestation", "none")
        .build()
        .toString();
  }

  /**
   * Show a key.
   *
   * @param allowed those that are asked for; empty for any that the device has for this place
   */
  static String show(Place place, String challenge, List<String> allowed) {
    return question(challenge)
        .add("rpId", place.id())
        .add("userVerification", REQUIRED)
        .add("allowCredentials", keys(allowed))
        .build()
        .toString();
  }

  private static JsonObjectBuilder question(String challenge) {
    return Json.createObjectBuilder().add("challenge", challenge).add("timeout", LIFE.toMillis());
  }

  private static JsonArrayBuilder keys(List<String> ids) {
    JsonArrayBuilder keys = Json.createArrayBuilder();
    ids.forEach(id -> keys.add(Json.createObjectBuilder().add("type", "public-key").add("id", id)));
    return keys;
  }
}
