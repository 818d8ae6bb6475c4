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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.deal.DealFilter;
import org.rapportcrm.app.deal.DealFilter.Days;
import org.rapportcrm.app.deal.DealFinder;
import org.rapportcrm.app.deal.DealMoves;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.app.deal.Deals;
import org.rapportcrm.app.deal.Renewals;
import org.rapportcrm.app.deal.rest.DealShapes.DealBody;
import org.rapportcrm.app.deal.rest.DealShapes.DealInput;
import org.rapportcrm.app.deal.rest.DealShapes.MoveBody;
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
import org.rapportcrm.app.pipeline.Outcome;
import org.rapportcrm.app.rest.openapi.Live;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.Orders;

/** {@code /api/v1/deals}: purchases that are being talked about. */
@Path("/v1/deals")
@ApplicationScoped
public class DealResource {

  @Inject private Deals deals;
  @Inject private Orders orders;
  @Inject private DealFinder finder;
  @Inject private DealMoves moves;
  @Inject private Renewals renewals;
  @Inject private CustomReader custom;
  @Inject private CustomValues customValues;
  @Inject private CustomFilters customFilters;
  @Inject private Refusals refusals;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  @GET
  @RequiresCapability("deals.read")
  @Doc("Deals, in the order in which they were made where no sort is asked for.")
  public Listing<DealBody> list(
      @QueryParam("pipeline") @Doc("Key of a pipeline.") Long pipeline,
      @QueryParam("stage") @Doc("Only this stage, in whichever pipeline has it.") String stage,
      @QueryParam("outcome") @OneOf(Outcome.class) @Doc("open, won or lost.") String outcome,
      @QueryParam("contact") @Doc("Key of a contact.") Long contact,
      @QueryParam("company") @Doc("Key of a company.") Long company,
      @QueryParam("owner") @Doc("Key of a user; 0 for deals of nobody.") Long owner,
      @QueryParam("from") @Doc("First day of being decided.") String from,
      @QueryParam("to") @Doc("Last day of being decided.") String to,
      @QueryParam("stalled") @Doc("true: only open ones that do not move on.") Boolean stalled,
      @QueryParam("sort")
          @Doc("closesOn, amount, created, updated or id; a minus in front for descending.")
          String sort,
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor,
      @Context @Live(value = CustomSchemas.DEAL, prefix = Definition.PREFIX) UriInfo address) {
    int size = Limit.of(limit);
    Order<DealRow> order =
        orders.asked(DealFinder.SORTING, sort == null || sort.isBlank() ? "id" : sort);
    DealFilter filter =
        DealFilter.ALL
            .in(pipeline)
            .at(stage)
            .with(outcome(outcome))
            .ofContact(contact)
            .ofCompany(company)
            .ownedBy(owner)
            .closing(
                new Days(
                    refusals.good(Input.day("from", from)), refusals.good(Input.day("to", to))))
            .stalled(Boolean.TRUE.equals(stalled) ? clock.instant() : null, today())
            .within(
                customFilters.within(
                    Carrier.DEAL, CustomFilters.first(address.getQueryParameters()), null));
    return page(finder.list(filter, order, order.place(cursor), size + 1), size, order::cursor);
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
    return DealBody.of(deals.row(id), custom.json(Carrier.DEAL, id), clock.instant(), today());
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("deals.write")
  @Doc(
      value =
          "Changes or moves a deal: an absent field stays, null clears. Who gives it to somebody"
              + " whose deals they do not see gets 204 and no body.",
      returns = DealBody.class)
  public Response change(@PathParam("id") long id, Patch<DealInput> patch) {
    DealInput sent = patch.onto(DealInput.EMPTY);
    customValues.saved(
        Carrier.DEAL,
        checked(sent.custom(), false),
        () -> {
          deals.change(id, Values.of(sent, patch.fields()), sent.version());
          return id;
        });
    return deals.sees(id) ? Response.ok(get(id)).build() : Response.noContent().build();
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability("deals.write")
  @Doc(value = "Deletes a deal.", status = 204)
  public Response delete(@PathParam("id") long id) {
    deals.delete(id);
    return Response.noContent().build();
  }

  @GET
  @Path("/{id}/history")
  @RequiresCapability("deals.read")
  @Doc("The last 500 moves of a deal, the newest first: from where, by whom, for how long.")
  public List<MoveBody> history(@PathParam("id") long id) {
    deals.row(id);
    return moves.of(id).stream().map(MoveBody::of).toList();
  }

  @POST
  @Path("/{id}/undo-move")
  @RequiresCapability("deals.write")
  @Doc("Takes your last move of this deal back; possible within an hour.")
  public DealBody undoMove(@PathParam("id") long id) {
    deals.undoMove(id);
    return get(id);
  }

  @POST
  @Path("/{id}/renew")
  @Idempotent
  @RequiresCapability("deals.write")
  @Doc(value = "Creates the deal that renews this one.", status = 201, returns = DealBody.class)
  public Response renew(@PathParam("id") long id, DealInput input) {
    CustomChange more = checked(input.custom(), true);
    long next = customValues.saved(Carrier.DEAL, more, () -> deals.renew(id, Values.given(input)));
    return Response.created(URI.create("v1/deals/" + next)).entity(get(next)).build();
  }

  @GET
  @Path("/renewals")
  @RequiresCapability("deals.read")
  @Doc("Deals that are won and to be renewed, the first first; overdue ones are among them.")
  public Listing<DealBody> renewals(
      @QueryParam("until") @Doc("The last day that counts; 90 days from now when absent.")
          String until,
      @QueryParam("owner") @Doc("Key of a user.") Long owner,
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor) {
    int size = Limit.of(limit);
    LocalDate wished = refusals.good(Input.day("until", until));
    Renewals.After after =
        Cursor.parse(cursor, LocalDate.class, Long.class)
            .map(p -> new Renewals.After(p.get(0, LocalDate.class), p.get(1, Long.class)))
            .orElse(null);
    LocalDate last = wished == null ? today().plusDays(90) : wished;
    return page(
        renewals.due(last, owner, after, size + 1),
        size,
        row -> Cursor.of(row.renewsOn(), row.id()));
  }

  private Listing<DealBody> page(List<DealRow> rows, int size, Function<DealRow, String> cursor) {
    Map<Long, Map<String, Object>> more =
        custom.json(Carrier.DEAL, rows.stream().map(DealRow::id).toList());
    return Listing.page(rows, size, cursor)
        .map(row -> DealBody.of(row, more.get(row.id()), clock.instant(), today()));
  }

  private Outcome outcome(String word) {
    return word == null
        ? null
        : Outcome.of(word).orElseThrow(() -> refusals.bad("outcome", "deals.no-outcome", word));
  }

  private CustomChange checked(Map<String, Object> sent, boolean whole) {
    List<Flaw> flaws = new ArrayList<>();
    CustomChange change = customValues.check(Carrier.DEAL, sent, whole, flaws);
    refusals.unlessEmpty(flaws);
    return change;
  }

  private LocalDate today() {
    Instant now = clock.instant();
    return LocalDate.ofInstant(now, user.zone());
  }
}
