package org.rapportcrm.app.webhook.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.webhook.Webhook;
import org.rapportcrm.app.webhook.WebhookBook;
import org.rapportcrm.app.webhook.WebhookFeature;
import org.rapportcrm.app.webhook.WebhookInput;
import org.rapportcrm.app.webhook.WebhookKinds;
import org.rapportcrm.app.webhook.WebhookLog;
import org.rapportcrm.app.webhook.WebhookWork;
import org.rapportcrm.app.webhook.http.Answer;

/** {@code /api/v1/webhooks}: who is told what. */
@Path("/v1/webhooks")
@ApplicationScoped
public class WebhookResource {

  @Inject private WebhookBook book;
  @Inject private WebhookKinds kinds;
  @Inject private WebhookWork work;
  @Inject private WebhookLog log;
  @Inject private Clock clock;

  @Doc("A kind of thing that webhooks can be told of.")
  public record KindBody(String id) {}

  @Doc("What came of a test.")
  public record TestBody(
      boolean taken,
      @Doc("Of HTTP; null when no answer came.") Integer status,
      @Doc("Why no answer came, or null.") String problem,
      @Doc("How the answer began.") String answer,
      @Doc("How long it took.") int millis) {}

  @Doc("A new secret, shown this once.")
  public record SecretBody(String secret) {}

  @Doc("What is to be sent again.")
  public record ReplayInput(
      @Required @Doc("From this time on, of what happened.") Instant from,
      @Doc("Until then; now when absent.") Instant until) {}

  @Doc("How many messages are sent again.")
  public record ReplayBody(int count) {}

  @GET
  @RequiresCapability(WebhookFeature.MANAGE)
  @Doc("All webhooks, by name.")
  public Listing<WebhookBody> list() {
    return Listing.of(book.all().stream().map(one -> WebhookBody.of(one, null)).toList(), null);
  }

  @GET
  @Path("/kinds")
  @RequiresCapability(WebhookFeature.MANAGE)
  @Doc("The kinds of the core and of the active plugins.")
  public Listing<KindBody> kinds() {
    return Listing.of(kinds.all().stream().map(kind -> new KindBody(kind.id())).toList(), null);
  }

  @POST
  @Idempotent
  @RequiresCapability(WebhookFeature.MANAGE)
  @Doc(
      value = "Makes a webhook. The answer has its secret, this once.",
      status = 201,
      returns = WebhookBody.class)
  public Response create(WebhookInput input) {
    WebhookBook.Made made = book.create(input);
    return Response.created(URI.create("v1/webhooks/" + made.id()))
        .entity(WebhookBody.of(book.get(made.id()), made.secret()))
        .build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability(WebhookFeature.MANAGE)
  @Doc("One webhook.")
  public WebhookBody get(@PathParam("id") long id) {
    return WebhookBody.of(book.get(id), null);
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability(WebhookFeature.MANAGE)
  @Doc("Changes a webhook: an absent field stays. One that is switched on goes on with what waits.")
  public WebhookBody change(@PathParam("id") long id, Patch<WebhookInput> patch) {
    Webhook before = book.get(id);
    book.change(id, patch.onto(WebhookInput.of(before)), before.version());
    return get(id);
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability(WebhookFeature.MANAGE)
  @Doc(value = "Deletes a webhook with all its messages.", status = 204)
  public Response delete(@PathParam("id") long id) {
    book.delete(id);
    return Response.noContent().build();
  }

  @POST
  @Path("/{id}/rotate")
  @RequiresCapability(WebhookFeature.MANAGE)
  @Doc("Makes a new secret. For a day every message is signed with the old one too.")
  public SecretBody rotate(@PathParam("id") long id) {
    return new SecretBody(book.rotate(id));
  }

  @POST
  @Path("/{id}/test")
  @RequiresCapability(WebhookFeature.MANAGE)
  @Doc("Sends a message of the kind webhook.test now, once, and says what came of it.")
  public TestBody test(@PathParam("id") long id) {
    Answer answer = work.test(id);
    return new TestBody(
        answer.isTaken(), answer.status(), answer.problem(), answer.body(), answer.millis());
  }

  @POST
  @Path("/{id}/replay")
  @RequiresCapability(WebhookFeature.MANAGE)
  @Doc("Sends all again that happened in a span of time, each message under its own id.")
  public ReplayBody replay(@PathParam("id") long id, ReplayInput input) {
    book.get(id);
    if (input.from() == null) {
      throw KeyedProblem.badField("from", "rest.missing", "from");
    }
    Instant until = input.until() == null ? clock.instant() : input.until();
    if (!until.isAfter(input.from())) {
      throw KeyedProblem.badField("until", "webhooks.replay.until");
    }
    return new ReplayBody(log.replay(id, input.from(), until));
  }
}
