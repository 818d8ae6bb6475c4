package org.rapportcrm.app.webhook;

import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Required;

/**
 * A webhook as it is sent.
 *
 * @param secret {@code null} leaves it, or makes one for a new webhook
 */
@Doc("A webhook.")
public record WebhookInput(
    @Required @Doc("What people call it.") String name,
    @Required @Doc("Where messages go; https.") String url,
    @Doc("The kinds it wants, or [\"*\"] for all, also those to come.") List<String> kinds,
    @Doc("false: nothing is sent and nothing is kept for later.") Boolean active,
    @Doc(
            "whsec_ and 24 to 64 bytes in base64. Never shown again; one is made when none is sent."
                + " The old one signs too, for a day.")
        String secret) {

  /** What a webhook is now, for changing some of it. */
  public static WebhookInput of(Webhook webhook) {
    return new WebhookInput(webhook.name(), webhook.url(), webhook.kinds(), webhook.active(), null);
  }
}
