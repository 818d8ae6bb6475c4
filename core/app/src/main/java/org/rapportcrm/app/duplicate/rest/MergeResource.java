package org.rapportcrm.app.duplicate.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.ContactUnmerge;
import org.rapportcrm.app.contact.Merged;
import org.rapportcrm.app.duplicate.DuplicateFeature;

/** {@code /api/v1/merges}: what two contacts became, for 30 days. */
@Path("/v1/merges")
@ApplicationScoped
public class MergeResource {

  @Inject private ContactUnmerge unmerge;
  @Inject private Audit audit;

  @Doc("Two contacts that became one.")
  public record MergeBody(
      long id,
      @Doc("The contact that stayed.") long kept,
      @Doc("The contact that became part of it.") long merged,
      Instant at,
      String by,
      @Doc("When it was taken back; else null.") Instant undoneAt) {

    static MergeBody of(Merged merge) {
      return new MergeBody(
          merge.id(), merge.keptId(), merge.mergedId(), merge.at(), merge.who(), merge.undoneAt());
    }
  }

  @GET
  @RequiresCapability(DuplicateFeature.MERGE)
  @Doc("Merges of the last 30 days, newest first.")
  public Listing<MergeBody> list(
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor) {
    int size = Limit.of(limit);
    List<Merged> merges = unmerge.newest(Cursor.id(cursor, Long.MAX_VALUE), size + 1);
    return Listing.page(merges, size, last -> Cursor.of(last.id())).map(MergeBody::of);
  }

  @POST
  @Path("{id}/undo")
  @RequiresCapability(DuplicateFeature.MERGE)
  @Doc(
      "Makes two contacts again of one. Exactly what moved goes back; what came since stays with the"
          + " contact that was kept.")
  public MergeBody undo(@PathParam("id") long id) {
    Merged merge = unmerge.undo(id);
    audit.record("contact.unmerged", "contact " + merge.keptId(), "contact " + merge.mergedId());
    return MergeBody.of(merge);
  }
}
