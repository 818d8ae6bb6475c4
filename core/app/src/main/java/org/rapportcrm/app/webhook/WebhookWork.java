package org.rapportcrm.app.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.job.BackgroundWork;
import org.rapportcrm.app.node.ThisNode;
import org.rapportcrm.app.notification.Notifications;
import org.rapportcrm.app.webhook.http.Answer;
import org.rapportcrm.app.webhook.http.Post;

/** Sends messages on this node, from the moment on at which it is known to be good. */
@ApplicationScoped
public class WebhookWork {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Inject private Sql sql;
  @Inject private Transactions transactions;
  @Inject private Clock clock;
  @Inject private WebhookBook book;
  @Inject private WebhookSecrets secrets;
  @Inject private Notifications notifications;

  private volatile WebhookSender sender;

  void begin(@Observes BackgroundWork.Started started) {
    WebhookSender made = newSender();
    made.start(threads::newThread);
    sender = made;
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WebhookQueue.Wake wake) {
    if (sender != null) {
      sender.wake();
    }
  }

  @PreDestroy
  void stop() {
    if (sender != null) {
      sender.close();
    }
  }

  /** Sends a message of the kind {@code webhook.test} now, once, and says what came of it. */
  public Answer test(long webhookId) {
    book.get(webhookId);
    MessageClaims.Batch trial =
        transactions.computeInNew(() -> claims().take(webhookId, List.of(writeTest(webhookId))));
    return newSender().sendOnce(trial.messages().get(0));
  }

  private long writeTest(long webhookId) {
    Instant now = clock.instant();
    return sql.insert(
        "insert into webhook_message (webhook_id, message_id, kind, record, body, created_at,"
            + " next_at, state) values (?, ?, 'webhook.test', ?, ?, ?, ?, 'QUEUED')",
        webhookId,
        MessageRows.newId(),
        "test:" + UUID.randomUUID(),
        MessageRows.body("webhook.test", now, Map.of("webhook", webhookId)),
        now,
        now);
  }

  private WebhookSender newSender() {
    MessageNotes notes = new MessageNotes(sql, transactions, clock, this::givenUp);
    return new WebhookSender(claims(), notes, this::post, clock, ThisNode::mayWork);
  }

  private MessageClaims claims() {
    return new MessageClaims(sql, transactions, clock, secrets);
  }

  private Post post() {
    return new Post(PATIENCE, book.isPrivatelyAllowed());
  }

  private void givenUp(Webhook webhook) {
    notifications.tellAll(
        WebhookFeature.MANAGE,
        "webhooks.told.off",
        List.of(webhook.name(), webhook.url()),
        "/console/webhook/" + webhook.id());
  }
}
