package org.rapportcrm.app.webhook.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.webhook.Webhook;
import org.rapportcrm.app.webhook.WebhookBook;
import org.rapportcrm.app.webhook.WebhookLog;

/** {@code /console/webhooks}: who is told, and how that goes. */
@Named
@RequestScoped
public class WebhooksPage {

  @Inject private WebhookBook book;
  @Inject private WebhookLog log;
  @Inject private Msg msg;

  private List<Row> rows;

  /** A webhook with what waits. */
  public record Row(Webhook webhook, WebhookLog.Figures figures) {
    /** Key of its state. */
    public String stateKey() {
      if (!webhook.active()) {
        return webhook.reason() == null ? "webhooks.state.off" : "webhooks.state.given-up";
      }
      return webhook.failures() > 0 ? "webhooks.state.failing" : "webhooks.state.on";
    }

    /** Which badge the state wears. */
    public String badge() {
      if (!webhook.active()) {
        return webhook.reason() == null ? "" : "badge-bad";
      }
      return webhook.failures() > 0 ? "badge-warn" : "badge-good";
    }
  }

  /** All of them. */
  public List<Row> getRows() {
    if (rows == null) {
      rows = book.all().stream().map(one -> new Row(one, log.figures(one.id()))).toList();
    }
    return rows;
  }

  /** What it wants, in words. */
  public String kinds(Webhook webhook) {
    return webhook.kinds().contains(Webhook.ALL)
        ? msg.get("webhooks.allKinds")
        : msg.of("webhooks.kinds", webhook.kinds().size());
  }
}
