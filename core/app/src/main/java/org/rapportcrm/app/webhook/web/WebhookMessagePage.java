package org.rapportcrm.app.webhook.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.app.webhook.WebhookLog;
import org.rapportcrm.app.webhook.WebhookMessage;

/** {@code /console/webhook-message?id=9}: what was sent, and what each attempt brought. */
@Named
@RequestScoped
public class WebhookMessagePage {

  @Inject private WebhookLog log;

  private WebhookMessage message;
  private List<WebhookLog.Attempt> attempts;

  @PostConstruct
  void load() {
    Long id = Here.id("id");
    message = log.get(id == null ? -1 : id);
    attempts = log.attempts(message.id());
  }

  public WebhookMessage getMessage() {
    return message;
  }

  /** The newest first. */
  public List<WebhookLog.Attempt> getAttempts() {
    return attempts;
  }
}
