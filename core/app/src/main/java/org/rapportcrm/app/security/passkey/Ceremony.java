package org.rapportcrm.app.security.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks at what a browser answers, by the rules of WebAuthn level 3 (7.1 and 7.2): type, challenge,
 * origin, host, that a person was there and was recognised, signature. Which make a device is of is
 * not asked. No bean and no field of one, so that the library is loaded with the first passkey.
 */
final class Ceremony {

  /** Keys of these kinds are taken, the first being liked best: numbers of COSE (RFC 9053). */
  static final List<Integer> ALGORITHMS = List.of(-8, -7, -257);

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int LONGEST = 20_000;

  private static final List<PublicKeyCredentialParameters> TAKEN =
      ALGORITHMS.stream()
          .map(
              number ->
                  new PublicKeyCredentialParameters(
                      PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(number)))
          .toList();

  private final ObjectConverter objects = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);
  private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(objects);

  /**
   * What was asked.
   *
   * @param challenge random bytes that were sent to this browser alone, for this once
   */
  record Asked(Place place, byte[] challenge) {
    private ServerProperty server() {
      return new ServerProperty(
          Origin.create(place.origin()), place.id(), new DefaultChallenge(challenge));
    }
  }

  /**
   * A key that a device made; texts in Base64 for URLs.
   *
   * @param id what the device calls it
   * @param credential its public half, as WebAuthn writes it
   * @param count the device's counter of uses; 0 with devices that have none
   * @param synced whether the person's other devices have it too
   */
  record Made(String id, String credential, long count, boolean synced) {}

  /** The key that a device made. */
  Made made(String answer, Asked asked) throws PasskeyException {
    return checked(
        () -> {
          var device =
              manager
                  .verifyRegistrationResponseJSON(
                      bounded(answer),
                      new RegistrationParameters(asked.server(), TAKEN, true, true))
                  .getAttestationObject()
                  .getAuthenticatorData();
          var key = device.getAttestedCredentialData();
          return new Made(
              BASE64.encodeToString(key.getCredentialId()),
              BASE64.encodeToString(keys.convert(key)),
              device.getSignCount(),
              device.isFlagBS());
        });
  }

  /** Which key an answer speaks of. */
  String id(String answer) throws PasskeyException {
    return checked(
        () ->
            BASE64.encodeToString(
                manager.parseAuthenticationResponseJSON(bounded(answer)).getCredentialId()));
  }

  /**
   * The counter of the device that answered, which has the key.
   *
   * @param credential the key's public half
   * @param handle whom the device has to name, if it names anybody
   */
  long shown(String answer, Asked asked, String credential, String handle) throws PasskeyException {
    AuthenticationData data =
        checked(
            () ->
                manager.verifyAuthenticationResponseJSON(
                    bounded(answer),
                    new AuthenticationParameters(
                        asked.server(), record(credential), null, true, true)));
    byte[] named = data.getUserHandle();
    if (named != null && !Arrays.equals(named, bytes(handle))) {
      throw new PasskeyException("the device names another person");
    }
    return data.getAuthenticatorData().getSignCount();
  }

  /** With a counter of 0: whether it went backwards is seen where it is kept. */
  private CredentialRecordImpl record(String credential) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        null,
        null,
        0,
        keys.convert(bytes(credential)),
        null,
        null,
        null,
        null);
  }

  /** The library meets some malformed answers with exceptions that are not its own. */
  private static <T> T checked(Supplier<T> work) throws PasskeyException {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw new PasskeyException(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static String bounded(String answer) {
    if (answer == null || answer.length() > LONGEST) {
      throw new IllegalArgumentException("no answer, or one that is too long");
    }
    return answer;
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
