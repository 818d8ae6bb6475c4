package org.rapportcrm.app.plan.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plan.Plan;
import org.rapportcrm.app.plan.PlanDraft;
import org.rapportcrm.app.plan.PlanReader;
import org.rapportcrm.app.plan.Plans;
import org.rapportcrm.app.plan.rest.PlanShapes.PlanBody;
import org.rapportcrm.app.plan.rest.PlanShapes.PlanInput;
import org.rapportcrm.app.plan.rest.PlanShapes.ReviewBody;
import org.rapportcrm.app.plan.rest.PlanShapes.ReviewInput;

/** {@code /api/v1/plans}: account plans with goals and reviews. */
@Path("/v1/plans")
@ApplicationScoped
public class PlanResource {

  @Inject private Plans plans;
  @Inject private PlanReader reader;
  @Inject private Refusals refusals;

  @GET
  @RequiresCapability("companies.read")
  @Doc("Plans without their goals: the next review first, those without one last.")
  public Listing<PlanBody> list(
      @QueryParam("contact") @Doc("Key of a contact.") Long contact,
      @QueryParam("company") @Doc("Key of a company.") Long company,
      @QueryParam("owner") @Doc("Key of a user.") Long owner,
      @QueryParam("until") @Doc("Only active ones to be reviewed until this day.") String until,
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor) {
    int size = Limit.of(limit);
    LocalDate day = refusals.good(Input.day("until", until));
    PlanReader.After after =
        Cursor.parse(cursor, LocalDate.class, Long.class)
            .map(p -> new PlanReader.After(p.get(0, LocalDate.class), p.get(1, Long.class)))
            .orElse(null);
    List<Plan> rows =
        reader.list(new PlanReader.Filter(contact, company, owner, day), after, size + 1);
    return Listing.page(rows, size, last -> Cursor.of(last.nextReview(), last.id()))
        .map(PlanBody::of);
  }

  @POST
  @Idempotent
  @RequiresCapability("companies.write")
  @Doc(value = "Makes a plan.", status = 201, returns = PlanBody.class)
  public Response create(PlanInput input) {
    long id = plans.create(input.draft());
    return Response.created(URI.create("v1/plans/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("companies.read")
  @Doc("One plan with its goals.")
  public PlanBody get(@PathParam("id") long id) {
    return PlanBody.of(plans.get(id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("companies.write")
  @Doc("Changes a plan: an absent field stays, null clears. Goals that are sent replace all.")
  public PlanBody change(@PathParam("id") long id, Patch<PlanInput> patch) {
    PlanInput next = patch.onto(PlanInput.of(PlanDraft.of(plans.get(id))));
    plans.change(id, next.draft(), next.version());
    return get(id);
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability("companies.write")
  @Doc(value = "Deletes a plan with its goals and reviews.", status = 204)
  public Response delete(@PathParam("id") long id) {
    plans.delete(id);
    return Response.noContent().build();
  }

  @GET
  @Path("/{id}/reviews")
  @RequiresCapability("companies.read")
  @Doc("The last 100 looks at a plan, the newest first.")
  public List<ReviewBody> reviews(@PathParam("id") long id) {
    plans.get(id);
    return reader.reviews(id).stream().map(ReviewBody::of).toList();
  }

  @POST
  @Path("/{id}/reviews")
  @Idempotent
  @RequiresCapability("companies.write")
  @Doc("Notes that a plan was looked at; the next review is set and its task made.")
  public PlanBody review(@PathParam("id") long id, @DefaultValue("{}") ReviewInput input) {
    plans.review(id, refusals.good(Input.text("note", input.note(), 100_000)));
    return get(id);
  }
}
