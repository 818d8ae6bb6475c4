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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.CustomReader;
import org.rapportcrm.app.field.CustomValues;
import org.rapportcrm.app.field.rest.CustomSchemas;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.rest.openapi.Live;

/** {@code /api/v1/deals}: purchases that are being talked about. */
@Path("/v1/deals")
@ApplicationScoped
public class DealResource {

  @Inject private Deals deals;
  @Inject private CustomReader custom;
  @Inject private CustomValues customValues;
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
      @Doc("Custom fields by key: an absent one stays, null clears.") @Live(CustomSchemas.DEAL)
          Map<String, Object> custom,
      @Doc("For a change: the version it was made for.") Long version) {

    static final DealInput EMPTY =
        new DealInput(null, null, null, null, null, null, null, null, null, null, null);
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
      @Doc("Custom fields by key.") @Live(CustomSchemas.DEAL) Map<String, Object> custom,
      Instant createdAt,
      Instant updatedAt,
      long version) {

    static DealBody of(DealRow row, Map<String, Object> custom) {
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
          custom,
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
    List<DealRow> rows = deals.list(filter, after, size + 1);
    Map<Long, Map<String, Object>> more =
        custom.json(Carrier.DEAL, rows.stream().map(DealRow::id).toList());
    return Listing.page(rows, size, last -> Cursor.of(last.id()))
        .map(row -> DealBody.of(row, more.get(row.id())));
  }

  private CustomChange checked(Map<String, Object> sent, boolean whole) {
    List<Flaw> flaws = new ArrayList<>();
    CustomChange change = customValues.check(Carrier.DEAL, sent, whole, flaws);
    refusals.unlessEmpty(flaws);
    return change;
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
    CustomChange more = checked(input.custom(), true);
    long id = customValues.saved(Carrier.DEAL, more, () -> deals.create(Values.given(input)));
    return Response.created(URI.create("v1/deals/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("deals.read")
  @Doc("One deal.")
  public DealBody get(@PathParam("id") long id) {
    return DealBody.of(deals.row(id), custom.json(Carrier.DEAL, id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("deals.write")
  @Doc("Changes a deal: an absent field stays, null clears.")
  public DealBody change(@PathParam("id") long id, Patch<DealInput> patch) {
    DealInput sent = patch.onto(DealInput.EMPTY);
    customValues.saved(
        Carrier.DEAL,
        checked(sent.custom(), false),
        () -> {
          deals.change(id, Values.of(sent, patch.fields()), sent.version());
          return id;
        });
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
