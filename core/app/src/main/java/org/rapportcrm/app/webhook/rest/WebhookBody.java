package org.rapportcrm.app.webhook.rest;

import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.app.webhook.Webhook;

/** A webhook as REST shows it. */
@Doc("A webhook; its secret is never shown again.")
public record WebhookBody(
    long id,
    String name,
    String url,
    List<String> kinds,
    boolean active,
    @Doc("Why it was switched off by itself, or null.") String reason,
    @Doc("How many messages in a row were not taken.") int failures,
    Instant failingSince,
    Instant createdAt,
    String createdBy,
    long version,
    @Doc("Only in the answer that makes it.") String secret) {

  static WebhookBody of(Webhook one, String secret) {
    return new WebhookBody(
        one.id(),
        one.name(),
        one.url(),
        one.kinds(),
        one.active(),
        one.reason(),
        one.failures(),
        one.failingSince(),
        one.createdAt(),
        one.createdBy(),
        one.version(),
        secret);
  }
}
