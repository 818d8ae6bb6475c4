package org.rapportcrm.app.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rapportcrm.app.security.secret.SecretBox;
import org.rapportcrm.app.security.secret.SecretKey;

/** Keeps the secrets of webhooks sealed with the installation's key. */
@ApplicationScoped
class WebhookSecrets {

  private static final String PURPOSE = "webhook";

  private SecretBox box;

  /** For proxies. */
  protected WebhookSecrets() {}

  /** With the installation's key. */
  @Inject
  WebhookSecrets(SecretKey key) {
    this.box = new SecretBox(key);
  }

  String seal(long webhook, String secret) {
    return box.seal(PURPOSE, String.valueOf(webhook), secret);
  }

  /** The secret; empty where it was sealed with another key, and then nothing is signed. */
  Optional<String> open(long webhook, String kept) {
    return kept == null ? Optional.empty() : box.open(PURPOSE, String.valueOf(webhook), kept);
  }
}
