package org.rapportcrm.app.segment.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.segment.Segments.Compiled;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.segment.ActiveFields;
import org.rapportcrm.app.segment.Explainer;
import org.rapportcrm.app.segment.Explanation;
import org.rapportcrm.app.segment.Segment;
import org.rapportcrm.app.segment.SegmentCompiler;
import org.rapportcrm.app.segment.SegmentEditing;
import org.rapportcrm.app.segment.SegmentFeature;
import org.rapportcrm.app.segment.SegmentKind;
import org.rapportcrm.app.segment.SegmentMembers;
import org.rapportcrm.app.segment.SegmentStore;
import org.rapportcrm.app.segment.SnapshotRefresh;
import org.rapportcrm.app.segment.SnapshotStore;
import org.rapportcrm.app.segment.StoredSegments;
import org.rapportcrm.app.segment.rest.CriterionShapes.Criterion;
import org.rapportcrm.app.segment.rest.SegmentShapes.Count;
import org.rapportcrm.app.segment.rest.SegmentShapes.Explained;
import org.rapportcrm.app.segment.rest.SegmentShapes.SentRule;
import org.rapportcrm.app.segment.rest.SegmentShapes.SentSegment;
import org.rapportcrm.app.segment.rest.SegmentShapes.ShownSegment;
import org.rapportcrm.app.segment.rule.RuleReader;

/** Stored rules and who satisfies them. */
@Path("/v1/segments")
@ApplicationScoped
public class SegmentResource {

  @Inject private SegmentStore store;
  @Inject private StoredSegments segments;
  @Inject private SegmentEditing editing;
  @Inject private SegmentCompiler compiler;
  @Inject private SegmentMembers members;
  @Inject private SnapshotStore snapshots;
  @Inject private SnapshotRefresh refresh;
  @Inject private Explainer explainer;
  @Inject private ActiveFields fields;
  @Inject private CriterionShapes criteria;
  @Inject private CurrentUser user;

  @GET
  @RequiresCapability(SegmentFeature.READ)
  @Doc("Segments by name.")
  public Listing<ShownSegment> list(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    int size = Limit.of(limit);
    String after = Cursor.parse(cursor, String.class).map(c -> c.get(0, String.class)).orElse("");
    return Listing.page(
            store.after(after, size + 1), size, last -> Cursor.of(Folding.fold(last.name())))
        .map(ShownSegment::of);
  }

  @POST
  @Idempotent
  @RequiresCapability(SegmentFeature.WRITE)
  @Doc(value = "Stores a segment.", status = 201, returns = ShownSegment.class)
  public Response add(SentSegment sent) {
    Segment added = editing.add(sent.input());
    return Response.created(URI.create("v1/segments/" + added.id()))
        .entity(ShownSegment.of(added))
        .build();
  }

  @GET
  @Path("fields")
  @RequiresCapability(SegmentFeature.READ)
  @Doc(
      "All that a condition of a rule may name: fields of the core, custom ones, of active plugins.")
  public Listing<Criterion> fields() {
    Locale locale = user.locale();
    return Listing.of(
        fields.now().all().stream().map(field -> criteria.shown(field, locale)).toList(), null);
  }

  @GET
  @Path("{id}")
  @RequiresCapability(SegmentFeature.READ)
  @Doc("One segment.")
  public ShownSegment get(@PathParam("id") long id) {
    return ShownSegment.of(segments.get(id));
  }

  @PUT
  @Path("{id}")
  @RequiresCapability(SegmentFeature.WRITE)
  @Doc("Changes name, description and rule of a segment.")
  public ShownSegment change(@PathParam("id") long id, SentSegment sent) {
    return ShownSegment.of(editing.change(id, sent.input()));
  }

  @DELETE
  @Path("{id}")
  @RequiresCapability(SegmentFeature.WRITE)
  @Doc(value = "Removes a segment; its contacts stay.", status = 204)
  public void remove(@PathParam("id") long id) {
    editing.remove(id);
  }

  @POST
  @Path("{id}/refresh")
  @RequiresCapability(SegmentFeature.WRITE)
  @Doc("Brings the members of a snapshot up to date now; 409 when it is a rule, or frozen.")
  public ShownSegment refresh(@PathParam("id") long id) {
    refresh.ask(id);
    return ShownSegment.of(segments.get(id));
  }

  @GET
  @Path("{id}/count")
  @RequiresCapability(SegmentFeature.READ)
  @Doc("How many contacts are in the segment; on large databases at most five seconds old.")
  public Count count(@PathParam("id") long id) {
    return new Count(segments.count(id));
  }

  @GET
  @Path("{id}/contacts")
  @RequiresCapability("contacts.read")
  @Doc("The contacts of the segment in the order of their ids, with their number in all.")
  public Listing<ContactRow> contacts(
      @PathParam("id") long id,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int size = Limit.of(limit);
    Segment segment = segments.get(id);
    Compiled query = compiler.compile(segment);
    List<ContactRow> rows = members.after(query, Cursor.id(cursor, 0), size + 1);
    Listing<ContactRow> page = Listing.page(rows, size, last -> Cursor.of(last.id()));
    return new Listing<>(page.items(), page.nextCursor(), segments.count(segment));
  }

  @GET
  @Path("{id}/explain")
  @RequiresCapability("contacts.read")
  @Doc("Why a contact is in the segment or is not: the rule with an answer at every part.")
  public Explained explain(
      @PathParam("id") long id,
      @QueryParam("contact") @Doc("Key of the contact.") @Required Long contact) {
    if (contact == null) {
      throw KeyedProblem.badField("contact", "rest.missing", "contact");
    }
    Segment segment = segments.get(id);
    compiler.compileRule(segment);
    Explanation explanation = explainer.explain(segment.rule(), contact, user.locale());
    Instant since = snapshots.since(id, contact).orElse(null);
    boolean member = segment.kind() == SegmentKind.SNAPSHOT ? since != null : explanation.holds();
    return new Explained(contact, member, since, explanation);
  }

  @POST
  @Path("count")
  @RequiresCapability(SegmentFeature.READ)
  @Doc("How many contacts satisfy a rule that is not stored.")
  public Count count(SentRule sent) {
    return new Count(segments.count(RuleReader.read(sent.rule())));
  }
}
