package org.rapportcrm.app.deal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.app.deal.DealStage;
import org.rapportcrm.app.deal.Deals;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;

/** {@code /api/v1/deals}: purchases that are being talked about. */
@Path("/v1/deals")
@ApplicationScoped
public class DealResource {

  @Inject private Deals deals;
  @Inject private Refusals refusals;

  @Doc("A deal.")
  public record DealInput(
      String name,
      @Doc("Key of the contact.") Long contact,
      @Doc("Key of the company.") Long company,
      @Doc("new, qualified, proposal, won or lost; new when absent.") String stage,
      BigDecimal amount,
      @Doc("ISO 4217 code; the installation's currency when absent.") String currency,
      @Doc("Of winning it, 0 to 100 percent.") Integer probability,
      @Doc("The day on which it is expected to be decided.") LocalDate closesOn,
      @Doc("Key of the user who looks after it.") Long ownerId,
      @Doc("For a change: the version it was made for.") Long version) {

    static final DealInput EMPTY =
        new DealInput(null, null, null, null, null, null, null, null, null, null);
  }

  @Doc("A deal.")
  public record DealBody(
      long id,
      String name,
      Long contact,
      Long company,
      String stage,
      BigDecimal amount,
      String currency,
      Integer probability,
      LocalDate closesOn,
      Long ownerId,
      Instant createdAt,
      Instant updatedAt,
      long version) {

    static DealBody of(DealRow row) {
      return new DealBody(
          row.id(),
          row.name(),
          row.contactId(),
          row.companyId(),
          row.stage().word(),
          row.amount(),
          row.currency(),
          row.probability(),
          row.closesOn(),
          row.ownerId(),
          row.createdAt(),
          row.updatedAt(),
          row.version());
    }
  }

  @GET
  @RequiresCapability("deals.read")
  @Doc("Deals in the order in which they were made.")
  public Listing<DealBody> list(
      @QueryParam("stage") @Doc("Only this stage.") String stage,
      @QueryParam("contact") @Doc("Key of a contact.") Long contact,
      @QueryParam("company") @Doc("Key of a company.") Long company,
      @QueryParam("owner") @Doc("Key of a user.") Long owner,
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor) {
    int size = Limit.of(limit);
    long after = Cursor.id(cursor, 0);
    Deals.Filter filter = new Deals.Filter(stage(stage), contact, company, owner);
    return Listing.page(deals.list(filter, after, size + 1), size, last -> Cursor.of(last.id()))
        .map(DealBody::of);
  }

  private DealStage stage(String word) {
    return word == null
        ? null
        : DealStage.of(word).orElseThrow(() -> refusals.bad("stage", "deals.no-stage", word));
  }

  @POST
  @Idempotent
  @RequiresCapability("deals.write")
  @Doc(value = "Creates a deal.", status = 201, returns = DealBody.class)
  public Response create(DealInput input) {
    long id = deals.create(Values.given(input));
    return Response.created(URI.create("v1/deals/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("deals.read")
  @Doc("One deal.")
  public DealBody get(@PathParam("id") long id) {
    return DealBody.of(deals.row(id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("deals.write")
  @Doc("Changes a deal: an absent field stays, null clears.")
  public DealBody change(@PathParam("id") long id, Patch<DealInput> patch) {
    DealInput sent = patch.onto(DealInput.EMPTY);
    deals.change(id, Values.of(sent, patch.fields()), sent.version());
    return get(id);
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability("deals.write")
  @Doc(value = "Deletes a deal.", status = 204)
  public Response delete(@PathParam("id") long id) {
    deals.delete(id);
    return Response.noContent().build();
  }
}
