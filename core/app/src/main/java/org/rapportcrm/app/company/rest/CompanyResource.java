package org.rapportcrm.app.company.rest;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.company.Companies;
import org.rapportcrm.app.company.CompanyChange;
import org.rapportcrm.app.company.CompanyFinder;
import org.rapportcrm.app.company.CompanyFinder.CompanyRow;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.CustomFilters;
import org.rapportcrm.app.field.CustomReader;
import org.rapportcrm.app.field.CustomValues;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.rest.CustomSchemas;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.reach.Reach;
import org.rapportcrm.app.reach.ReachCheck;
import org.rapportcrm.app.reach.ReachStore;
import org.rapportcrm.app.reach.rest.AddressBody;
import org.rapportcrm.app.reach.rest.EmailBody;
import org.rapportcrm.app.reach.rest.PhoneBody;
import org.rapportcrm.app.rest.openapi.Live;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.Orders;

/** {@code /api/v1/companies}: where contacts work. */
@Path("/v1/companies")
@ApplicationScoped
public class CompanyResource {

  @Inject private Companies companies;
  @Inject private CompanyFinder finder;
  @Inject private CustomReader custom;
  @Inject private CustomValues customValues;
  @Inject private CustomFilters customFilters;
  @Inject private ReachStore reach;
  @Inject private Orders orders;
  @Inject private Refusals refusals;

  @Doc("A company.")
  public record CompanyInput(
      @Required String name,
      String website,
      @Doc("May stand at several companies.") String email,
      String phone,
      String industry,
      String street,
      String city,
      String region,
      String postcode,
      String country,
      @Doc("All its mail addresses. The primary one is the field email.") List<EmailBody> emails,
      @Doc("All its telephone numbers. The primary one is the field phone.") List<PhoneBody> phones,
      @Doc("All its postal addresses. The primary one is street, city, region, postcode, country.")
          List<AddressBody> addresses,
      @Doc("Its number elsewhere; belongs to one company alone.") String externalId,
      @Doc("Key of the user who looks after it.") Long ownerId,
      @Doc("Key of the team that looks after it; the maker's when absent.") Long teamId,
      @Doc("Custom fields by key: an absent one stays, null clears.") @Live(CustomSchemas.COMPANY)
          Map<String, Object> custom,
      @Doc("For a change: the version it was made for.") Long version) {

    static final CompanyInput EMPTY =
        new CompanyInput(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null);

    private Reach reach(Set<String> sent) {
      return new Reach(
          list("emails", sent, EmailBody.lines(emails)),
          list("phones", sent, PhoneBody.lines(phones)),
          list("addresses", sent, AddressBody.places(addresses)));
    }

    private static <T> List<T> list(String field, Set<String> sent, List<T> given) {
      return given == null && sent.contains(field) ? List.of() : given;
    }
  }

  @Doc("A company.")
  public record CompanyBody(
      long id,
      String name,
      String website,
      String email,
      String phone,
      String industry,
      String street,
      String city,
      String region,
      String postcode,
      String country,
      String externalId,
      Long ownerId,
      @Doc("The team that looks after it.") Long teamId,
      @Doc("How many contacts work there.") long contacts,
      @Doc("Custom fields by key.") @Live(CustomSchemas.COMPANY) Map<String, Object> custom,
      Instant createdAt,
      Instant updatedAt,
      long version) {

    static CompanyBody of(CompanyRow row, Map<String, Object> custom) {
      return new CompanyBody(
          row.id(),
          row.name(),
          row.website(),
          row.email(),
          row.phone(),
          row.industry(),
          row.street(),
          row.city(),
          row.region(),
          row.postcode(),
          row.country(),
          row.externalId(),
          row.ownerId(),
          row.teamId(),
          row.contacts(),
          custom,
          row.createdAt(),
          row.updatedAt(),
          row.version());
    }
  }

  @GET
  @RequiresCapability("companies.read")
  @Doc(
      "Companies, by name where no sort is asked for; custom.key=value restricts them by custom fields.")
  public Listing<CompanyBody> list(
      @QueryParam("query") @Doc("A part of the name.") String query,
      @QueryParam("sort") @Doc("name, created or updated; a minus in front for descending.")
          String sort,
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor,
      @Context @Live(value = CustomSchemas.COMPANY, prefix = Definition.PREFIX) UriInfo address) {
    int size = Limit.of(limit);
    Order<CompanyRow> order = orders.asked(CompanyFinder.SORTING, sort);
    List<CompanyRow> rows =
        finder.list(
            query,
            customFilters.within(
                Carrier.COMPANY, CustomFilters.first(address.getQueryParameters()), null),
            order,
            order.place(cursor),
            size + 1);
    Map<Long, Map<String, Object>> more =
        custom.json(Carrier.COMPANY, rows.stream().map(CompanyRow::id).toList());
    return Listing.page(rows, size, order::cursor)
        .map(row -> CompanyBody.of(row, more.get(row.id())));
  }

  @POST
  @Idempotent
  @RequiresCapability("companies.write")
  @Doc(value = "Creates a company.", status = 201, returns = CompanyDetailBody.class)
  public Response create(CompanyInput input) {
    List<Flaw> flaws = new ArrayList<>();
    CompanyChange change = checked(Values.of(input), input.reach(Set.of()), Reach.UNSAID, flaws);
    CustomChange more = customValues.check(Carrier.COMPANY, input.custom(), true, flaws);
    refusals.unlessEmpty(flaws);
    long id = customValues.saved(Carrier.COMPANY, more, () -> companies.create(change));
    return Response.created(URI.create("v1/companies/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("companies.read")
  @Doc("One company.")
  public CompanyDetailBody get(@PathParam("id") long id) {
    return finder
        .row(id)
        .map(
            row ->
                CompanyDetailBody.of(
                    row, reach.of(ReachStore.Owner.COMPANY, id), custom.json(Carrier.COMPANY, id)))
        .orElseThrow(() -> refusals.notFound("companies.one", id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("companies.write")
  @Doc(
      value =
          "Changes a company: an absent field stays, null clears. Who gives it to somebody whose"
              + " companies they do not see gets 204 and no body.",
      returns = CompanyDetailBody.class)
  public Response change(@PathParam("id") long id, Patch<CompanyInput> patch) {
    CompanyInput sent = patch.onto(CompanyInput.EMPTY);
    List<Flaw> flaws = new ArrayList<>();
    CompanyChange change =
        checked(Values.of(sent, patch.fields()), sent.reach(patch.fields()), kept(id), flaws);
    CustomChange more = customValues.check(Carrier.COMPANY, sent.custom(), false, flaws);
    refusals.unlessEmpty(flaws);
    customValues.saved(
        Carrier.COMPANY,
        more,
        () -> {
          companies.change(id, change, sent.version());
          return id;
        });
    return finder.row(id).isPresent() ? Response.ok(get(id)).build() : Response.noContent().build();
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability("companies.write")
  @Doc(value = "Deletes a company; its contacts and deals stay.", status = 204)
  public Response delete(@PathParam("id") long id) {
    companies.delete(id);
    return Response.noContent().build();
  }

  private Reach kept(long id) {
    return companies.sees(id) ? reach.of(ReachStore.Owner.COMPANY, id) : Reach.UNSAID;
  }

  private static CompanyChange checked(Values values, Reach reach, Reach kept, List<Flaw> flaws) {
    return CompanyChange.check(ReachCheck.withoutKept(values, kept), flaws)
        .reachedBy(reach, kept, flaws);
  }
}
