package org.rapportcrm.app.webhook.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.webhook.MessageState;
import org.rapportcrm.app.webhook.WebhookBook;
import org.rapportcrm.app.webhook.WebhookFeature;
import org.rapportcrm.app.webhook.WebhookLog;
import org.rapportcrm.app.webhook.WebhookMessage;

/** {@code /api/v1/webhooks/{id}/deliveries}: what was sent, what came of it, and once more. */
@Path("/v1/webhooks/{id}/deliveries")
@ApplicationScoped
public class WebhookDeliveryResource {

  @Inject private WebhookBook book;
  @Inject private WebhookLog log;

  @Doc("A message for a webhook.")
  public record MessageBody(
      long id,
      @Doc("The header webhook-id; the same when it is sent again.") String messageId,
      String kind,
      @Doc("What it is about; messages about one record arrive in order.") String record,
      @OneOf(MessageState.class) @Doc("queued, sent or failed.") String state,
      int attempts,
      @Doc("Not before, while it is queued.") Instant nextAt,
      Instant createdAt,
      Instant doneAt,
      @Doc("Of the last answer, or null.") Integer status,
      @Doc("Why the last attempt had no answer, or null.") String problem,
      @Doc("Who had it sent again, or null.") String replayedBy) {

    static MessageBody of(WebhookMessage one) {
      return new MessageBody(
          one.id(),
          one.messageId(),
          one.kind(),
          one.record(),
          one.state().word(),
          one.attempts(),
          one.state() == MessageState.QUEUED ? one.nextAt() : null,
          one.createdAt(),
          one.doneAt(),
          one.status(),
          one.problem(),
          one.replayedBy());
    }
  }

  @Doc("One attempt to hand a message over.")
  public record AttemptBody(
      Instant at,
      int millis,
      @Doc("Null when no answer came.") Integer status,
      String problem,
      @Doc("The first 2,048 characters of the answer.") String answer) {}

  @Doc("A message with what was sent and what came of it.")
  public record MessageDetail(MessageBody message, String body, List<AttemptBody> attempts) {}

  @GET
  @RequiresCapability(WebhookFeature.MANAGE)
  @Doc("A webhook's messages, the newest first.")
  public Listing<MessageBody> list(
      @PathParam("id") long id,
      @QueryParam("state") @OneOf(MessageState.class) @Doc("queued, sent or failed.") String state,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    book.get(id);
    int size = Limit.of(limit);
    long before = Cursor.id(cursor, Long.MAX_VALUE);
    return Listing.page(
            log.list(id, parsed(state), before, size + 1), size, last -> Cursor.of(last.id()))
        .map(MessageBody::of);
  }

  @GET
  @Path("/{message}")
  @RequiresCapability(WebhookFeature.MANAGE)
  @Doc("One message, with its body and its attempts.")
  public MessageDetail get(@PathParam("id") long id, @PathParam("message") long message) {
    WebhookMessage one = ofWebhook(id, message);
    List<AttemptBody> attempts =
        log.attempts(message).stream()
            .map(a -> new AttemptBody(a.at(), a.millis(), a.status(), a.problem(), a.answer()))
            .toList();
    return new MessageDetail(MessageBody.of(one), one.body(), attempts);
  }

  @POST
  @Path("/{message}/replay")
  @RequiresCapability(WebhookFeature.MANAGE)
  @Doc(value = "Sends a message again under its own id.", status = 202, returns = MessageBody.class)
  public Response replay(@PathParam("id") long id, @PathParam("message") long message) {
    ofWebhook(id, message);
    log.replay(message);
    return Response.accepted(MessageBody.of(log.get(message))).build();
  }

  private WebhookMessage ofWebhook(long id, long message) {
    WebhookMessage one = log.get(message);
    if (one.webhookId() != id) {
      throw KeyedProblem.notFound("webhooks.message", message);
    }
    return one;
  }

  private static MessageState parsed(String state) {
    if (state == null || state.isBlank()) {
      return null;
    }
    return Arrays.stream(MessageState.values())
        .filter(known -> known.word().equals(state))
        .findFirst()
        .orElseThrow(
            () ->
                KeyedProblem.badField(
                    "state",
                    "rest.choice",
                    "state",
                    state,
                    Arrays.stream(MessageState.values())
                        .map(MessageState::word)
                        .collect(Collectors.joining(", "))));
  }
}
