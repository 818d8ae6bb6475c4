package org.rapportcrm.app.security.passkey;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * A browser with a device in it that has one key, of ES256: it answers as WebAuthn says, written
 * without the library that reads it. Each field may be set to what a dishonest one would send.
 */
final class DeviceOfTests {

  private static final int PRESENT = 1;
  private static final int RECOGNISED = 4;
  private static final int HAS_KEY = 64;

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  final byte[] id = new byte[32];
  String origin;
  String host;
  boolean recognises = true;

  /** 0 for a device that does not count. */
  long count;

  /** Whom it names; what it was told when its key was made. */
  String handle;

  private final KeyPair pair;

  DeviceOfTests(Place place) {
    origin = place.origin();
    host = place.id();
    new SecureRandom().nextBytes(id);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes its key. */
  String make(String question) {
    JsonObject asked = json(question);
    handle = asked.getJsonObject("user").getString("id");
    byte[] data = data(PRESENT | HAS_KEY, key());
    byte[] attestation =
        bytes(
            new byte[] {(byte) 0xa3},
            word("fmt"),
            word("none"),
            word("attStmt"),
            new byte[] {(byte) 0xa0},
            word("authData"),
            new byte[] {0x58, (byte) data.length},
            data);
    return answer(
        Json.createObjectBuilder()
            .add("clientDataJSON", text(client("webauthn.create", asked)))
            .add("attestationObject", text(attestation))
            .build());
  }

  /** Shows its key. */
  String show(String question) {
    byte[] data = data(PRESENT, new byte[0]);
    byte[] client = client("webauthn.get", json(question));
    return answer(
        Json.createObjectBuilder()
            .add("clientDataJSON", text(client))
            .add("authenticatorData", text(data))
            .add("signature", text(signed(bytes(data, sha256(client)))))
            .add("userHandle", handle)
            .build());
  }

  private String answer(JsonObject response) {
    return Json.createObjectBuilder()
        .add("id", text(id))
        .add("rawId", text(id))
        .add("type", "public-key")
        .add("response", response)
        .add("clientExtensionResults", Json.createObjectBuilder())
        .build()
        .toString();
  }

  private byte[] client(String type, JsonObject asked) {
    return Json.createObjectBuilder()
        .add("type", type)
        .add("challenge", asked.getString("challenge"))
        .add("origin", origin)
        .add("crossOrigin", false)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] data(int flags, byte[] key) {
    return bytes(
        sha256(host.getBytes(StandardCharsets.UTF_8)),
        new byte[] {(byte) (flags | (recognises ? RECOGNISED : 0))},
        ByteBuffer.allocate(4).putInt((int) count).array(),
        key);
  }

  /** No make, the id, and the public half in COSE: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
  private byte[] key() {
    ECPublicKey key = (ECPublicKey) pair.getPublic();
    return bytes(
        new byte[16],
        new byte[] {0, (byte) id.length},
        id,
        new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32},
        number(key.getW().getAffineX()),
        new byte[] {0x22, 0x58, 32},
        number(key.getW().getAffineY()));
  }

  private byte[] signed(byte[] message) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] out = new byte[32];
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, out, 32 - length, length);
    return out;
  }

  private static byte[] word(String word) {
    return bytes(
        new byte[] {(byte) (0x60 | word.length())}, word.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  private static String text(byte[] bytes) {
    return BASE64.encodeToString(bytes);
  }
}
