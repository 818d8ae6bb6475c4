package org.rapportcrm.it;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device in Chromium that makes passkeys and recognises whoever holds it. */
final class VirtualDevice {

  private final CDPSession session;
  private final String id;

  VirtualDevice(Page page) {
    session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject wish = new JsonObject();
    wish.add("options", options);
    id =
        session.send("WebAuthn.addVirtualAuthenticator", wish).get("authenticatorId").getAsString();
  }

  /** Puts a copy of its passkey in its place that was used less often. */
  void goBack() {
    JsonObject credential =
        session
            .send("WebAuthn.getCredentials", named())
            .getAsJsonArray("credentials")
            .get(0)
            .getAsJsonObject();
    session.send("WebAuthn.clearCredentials", named());
    credential.addProperty("signCount", 0);
    JsonObject copy = named();
    copy.add("credential", credential);
    session.send("WebAuthn.addCredential", copy);
  }

  private JsonObject named() {
    JsonObject named = new JsonObject();
    named.addProperty("authenticatorId", id);
    return named;
  }
}
