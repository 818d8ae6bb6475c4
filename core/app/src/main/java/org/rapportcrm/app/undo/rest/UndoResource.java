package org.rapportcrm.app.undo.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.undo.Act;
import org.rapportcrm.app.undo.Undo;

/** {@code /api/v1/undo}: what was done to many records. */
@Path("/v1/undo")
@ApplicationScoped
public class UndoResource {

  @Inject private Undo undo;

  @Doc("Something that was done to many records and can be taken back.")
  public record ActBody(
      long id,
      @Doc("What it was, such as contacts.stage.") String kind,
      @Doc("What it named, such as a tag.") String argument,
      @Doc("How many records it changed.") int records,
      @Doc("Who did it.") String who,
      Instant at,
      @Doc("Until when it can be taken back.") Instant expiresAt,
      @OneOf(words = {"open", "undoing", "undone"}) @Doc("open, undoing or undone.") String state,
      @Doc("How many records are as they were before.") int restored,
      @Doc("How many somebody changed since; they stayed as they are.") Integer left) {

    static ActBody of(Act act) {
      return new ActBody(
          act.id(),
          act.kind(),
          act.argument(),
          act.records(),
          act.who(),
          act.at(),
          act.expiresAt(),
          act.state().name().toLowerCase(Locale.ROOT),
          act.restored(),
          act.state() == Act.State.UNDONE ? act.left() : null);
    }
  }

  @GET
  @RequiresCapability("console.use")
  @Doc("What was done to many records in the last 30 days, newest first: one's own.")
  public Listing<ActBody> list(
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor) {
    int size = Limit.of(limit);
    List<Act> acts = undo.newest(Cursor.id(cursor, Long.MAX_VALUE), size + 1);
    return Listing.page(acts, size, last -> Cursor.of(last.id())).map(ActBody::of);
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("console.use")
  @Doc("One of them.")
  public ActBody get(@PathParam("id") long id) {
    return ActBody.of(undo.get(id));
  }

  @POST
  @Path("/{id}")
  @RequiresCapability("console.use")
  @Doc(
      "Takes it back. What somebody changed since stays as it is. Above 1,000 records it goes on in"
          + " the background: ask again until state is undone.")
  public ActBody takeBack(@PathParam("id") long id) {
    return ActBody.of(undo.undo(id));
  }
}
