package org.rapportcrm.app.notification.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.notification.Inbox;
import org.rapportcrm.app.notification.Notification;
import org.rapportcrm.app.notification.NotificationText;

/** {@code /api/v1/notifications}: what the token's user is told. */
@Path("/v1/notifications")
@ApplicationScoped
public class NotificationResource {

  @Inject private Inbox inbox;
  @Inject private NotificationText texts;
  @Inject private CurrentUser user;
  @Inject private Refusals refusals;

  @Doc("Something that the user is told.")
  public record NotificationBody(
      long id,
      @Doc("What it is about, such as tasks or imports.") String kind,
      @Doc("The sentence, in the user's language.") String text,
      @Doc("Where in the console it leads, or null.") String path,
      Instant at,
      @Doc("How often it was told while it was unread.") int times,
      @Doc("Null while it is unread.") Instant readAt) {}

  @GET
  @RequiresCapability("console.use")
  @Doc("The user's notifications, the newest first.")
  public Listing<NotificationBody> list(
      @QueryParam("unread") @Doc("true for unread ones alone.") Boolean unread,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int size = Limit.of(limit);
    long before = Cursor.id(cursor, Long.MAX_VALUE);
    return Listing.page(
            inbox.list(userId(), Boolean.TRUE.equals(unread), before, size + 1),
            size,
            last -> Cursor.of(last.id()))
        .map(this::body);
  }

  @POST
  @Path("/{id}/read")
  @RequiresCapability("console.use")
  @Doc(value = "Marks a notification as read; again changes nothing.", status = 204)
  public Response read(@PathParam("id") long id) {
    inbox.open(userId(), id).orElseThrow(() -> refusals.notFound("notifications.one", id));
    return Response.noContent().build();
  }

  private NotificationBody body(Notification one) {
    return new NotificationBody(
        one.id(),
        one.kind(),
        texts.of(one, user.locale(), user.zone()),
        one.path(),
        one.at(),
        one.times(),
        one.readAt());
  }

  /** A local command is no user: nobody is told anything in its name. */
  private long userId() {
    return user.id().orElse(-1L);
  }
}
