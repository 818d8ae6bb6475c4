package org.rapportcrm.app.purchase.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.CustomFilters;
import org.rapportcrm.app.field.CustomReader;
import org.rapportcrm.app.field.CustomValues;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.rest.CustomSchemas;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.purchase.NewPurchase;
import org.rapportcrm.app.purchase.PurchaseFeature;
import org.rapportcrm.app.purchase.PurchaseRow;
import org.rapportcrm.app.purchase.Purchases;
import org.rapportcrm.app.rest.openapi.Live;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.Orders;

/** {@code /api/v1/purchases}: what contacts bought. */
@Path("/v1/purchases")
@ApplicationScoped
public class PurchaseResource {

  @Inject private Purchases purchases;
  @Inject private CustomReader custom;
  @Inject private CustomValues customValues;
  @Inject private CustomFilters customFilters;
  @Inject private Orders orders;
  @Inject private Refusals refusals;
  @Inject private Settings settings;
  @Inject private Clock clock;

  @Doc("A purchase to record.")
  public record PurchaseInput(
      @Required @Doc("Key of the contact.") Long contact,
      @Doc("The purchase's number in the shop; recorded once. Made up when absent.")
          String externalId,
      @Doc("Now when absent.") Instant at,
      @Required @Doc("0 or more, at most 4 decimals.") BigDecimal amount,
      @Doc("ISO 4217 code; the installation's currency when absent.") String currency,
      String description,
      @Doc("Where it was bought.") String source,
      @Doc("Custom fields by key.") @Live(CustomSchemas.PURCHASE) Map<String, Object> custom) {}

  @Doc("What can be changed of a purchase.")
  public record PurchaseChange(
      String description,
      String source,
      @Doc("true refunds it in full, which cannot be taken back.") Boolean refunded,
      @Doc("Custom fields by key: an absent one stays, null clears.") @Live(CustomSchemas.PURCHASE)
          Map<String, Object> custom) {}

  @Doc("A purchase.")
  public record PurchaseBody(
      long id,
      @Doc("Key of the contact.") long contact,
      String externalId,
      Instant at,
      BigDecimal amount,
      String currency,
      boolean refunded,
      Instant refundedAt,
      String description,
      String source,
      @Doc("Custom fields by key.") @Live(CustomSchemas.PURCHASE) Map<String, Object> custom) {

    static PurchaseBody of(PurchaseRow row, Map<String, Object> custom) {
      return new PurchaseBody(
          row.id(),
          row.contactId(),
          row.externalId(),
          row.at(),
          row.amount(),
          row.currency(),
          row.isRefunded(),
          row.refundedAt(),
          row.description(),
          row.source(),
          custom);
    }
  }

  @GET
  @RequiresCapability("purchases.read")
  @Doc("Purchases, newest first where no sort is asked for.")
  public Listing<PurchaseBody> list(
      @QueryParam("contact") @Doc("Key of a contact.") Long contact,
      @QueryParam("refunded") @Doc("Only those that are, or are not, refunded.") Boolean refunded,
      @QueryParam("query") @Doc("The beginning of the external id.") String query,
      @QueryParam("sort") @Doc("at or amount; a minus in front for descending.") String sort,
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor,
      @Context @Live(value = CustomSchemas.PURCHASE, prefix = Definition.PREFIX) UriInfo address) {
    int size = Limit.of(limit);
    Order<PurchaseRow> order = orders.asked(Purchases.SORTING, sort);
    List<PurchaseRow> rows =
        purchases.list(
            new Purchases.Filter(
                contact,
                refunded,
                query,
                customFilters.within(
                    Carrier.PURCHASE, CustomFilters.first(address.getQueryParameters()), null)),
            order,
            order.place(cursor),
            size + 1);
    Map<Long, Map<String, Object>> more =
        custom.json(Carrier.PURCHASE, rows.stream().map(PurchaseRow::id).toList());
    return Listing.page(rows, size, order::cursor)
        .map(row -> PurchaseBody.of(row, more.get(row.id())));
  }

  @POST
  @Idempotent
  @RequiresCapability("purchases.write")
  @Doc(
      value =
          "Records a purchase. One with an external id that is known is refused with 409, which"
              + " names the purchase.",
      status = 201,
      returns = PurchaseBody.class)
  public Response record(PurchaseInput input) {
    List<Flaw> flaws = new ArrayList<>();
    NewPurchase wish =
        NewPurchase.check(
            input.contact(),
            Values.of(input),
            clock.instant(),
            PurchaseFeature.currency(settings),
            flaws);
    CustomChange more = customValues.check(Carrier.PURCHASE, input.custom(), true, flaws);
    refusals.unlessEmpty(flaws);
    long id = customValues.saved(Carrier.PURCHASE, more, () -> purchases.record(wish).id());
    return Response.created(URI.create("v1/purchases/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("purchases.read")
  @Doc("One purchase.")
  public PurchaseBody get(@PathParam("id") long id) {
    return body(purchases.get(id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("purchases.write")
  @Doc("Changes the words about a purchase, or refunds it with refunded: true.")
  public PurchaseBody change(@PathParam("id") long id, Patch<PurchaseChange> patch) {
    PurchaseRow before = purchases.get(id);
    PurchaseChange next =
        patch.onto(
            new PurchaseChange(before.description(), before.source(), before.isRefunded(), null));
    List<Flaw> flaws = new ArrayList<>();
    String description = Input.text("description", next.description(), 1000).or(flaws);
    String source = Input.text("source", next.source(), 120).or(flaws);
    if (before.isRefunded() && !Boolean.TRUE.equals(next.refunded())) {
      flaws.add(Flaw.of("refunded", "purchases.stays-refunded"));
    }
    CustomChange more = customValues.check(Carrier.PURCHASE, next.custom(), false, flaws);
    refusals.unlessEmpty(flaws);
    customValues.saved(
        Carrier.PURCHASE, more, () -> purchases.describe(id, description, source).id());
    if (Boolean.TRUE.equals(next.refunded()) && !before.isRefunded()) {
      purchases.refund(id);
    }
    return get(id);
  }

  @POST
  @Path("/{id}/refund")
  @Idempotent
  @RequiresCapability("purchases.write")
  @Doc("Refunds a purchase in full. A second refund is refused with 409.")
  public PurchaseBody refund(@PathParam("id") long id) {
    return body(purchases.refund(id));
  }

  private PurchaseBody body(PurchaseRow row) {
    return PurchaseBody.of(row, custom.json(Carrier.PURCHASE, row.id()));
  }
}
