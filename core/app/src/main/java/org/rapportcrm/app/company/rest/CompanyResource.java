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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.company.Companies;
import org.rapportcrm.app.company.CompanyChange;
import org.rapportcrm.app.company.CompanyFinder;
import org.rapportcrm.app.company.CompanyFinder.CompanyRow;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;

/** {@code /api/v1/companies}: where contacts work. */
@Path("/v1/companies")
@ApplicationScoped
public class CompanyResource {

  @Inject private Companies companies;
  @Inject private CompanyFinder finder;
  @Inject private Refusals refusals;

  @Doc("A company.")
  public record CompanyInput(
      String name,
      String website,
      String phone,
      String industry,
      String city,
      String country,
      @Doc("Its number elsewhere; belongs to one company alone.") String externalId,
      @Doc("Key of the user who looks after it.") Long ownerId,
      @Doc("For a change: the version it was made for.") Long version) {

    static final CompanyInput EMPTY =
        new CompanyInput(null, null, null, null, null, null, null, null, null);
  }

  @Doc("A company.")
  public record CompanyBody(
      long id,
      String name,
      String website,
      String phone,
      String industry,
      String city,
      String country,
      String externalId,
      Long ownerId,
      @Doc("How many contacts work there.") long contacts,
      Instant createdAt,
      Instant updatedAt,
      long version) {

    static CompanyBody of(CompanyRow row) {
      return new CompanyBody(
          row.id(),
          row.name(),
          row.website(),
          row.phone(),
          row.industry(),
          row.city(),
          row.country(),
          row.externalId(),
          row.ownerId(),
          row.contacts(),
          row.createdAt(),
          row.updatedAt(),
          row.version());
    }
  }

  @GET
  @RequiresCapability("companies.read")
  @Doc("Companies by name.")
  public Listing<CompanyBody> list(
      @QueryParam("query") @Doc("A part of the name.") String query,
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor) {
    int size = Limit.of(limit);
    CompanyFinder.After after =
        Cursor.parse(cursor, String.class, Long.class)
            .map(p -> new CompanyFinder.After(p.get(0, String.class), p.get(1, Long.class)))
            .orElse(null);
    List<CompanyRow> rows = finder.list(query, after, size + 1);
    return Listing.page(rows, size, last -> Cursor.of(last.nameFolded(), last.id()))
        .map(CompanyBody::of);
  }

  @POST
  @Idempotent
  @RequiresCapability("companies.write")
  @Doc(value = "Creates a company.", status = 201, returns = CompanyBody.class)
  public Response create(CompanyInput input) {
    long id = companies.create(checked(Values.of(input)));
    return Response.created(URI.create("v1/companies/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("companies.read")
  @Doc("One company.")
  public CompanyBody get(@PathParam("id") long id) {
    return finder
        .row(id)
        .map(CompanyBody::of)
        .orElseThrow(() -> refusals.notFound("companies.one", id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("companies.write")
  @Doc("Changes a company: an absent field stays, null clears.")
  public CompanyBody change(@PathParam("id") long id, Patch<CompanyInput> patch) {
    CompanyInput sent = patch.onto(CompanyInput.EMPTY);
    companies.change(id, checked(Values.of(sent, patch.fields())), sent.version());
    return get(id);
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability("companies.write")
  @Doc(value = "Deletes a company; its contacts and deals stay.", status = 204)
  public Response delete(@PathParam("id") long id) {
    companies.delete(id);
    return Response.noContent().build();
  }

  private CompanyChange checked(Values values) {
    List<Flaw> flaws = new ArrayList<>();
    CompanyChange change = CompanyChange.check(values, flaws);
    refusals.unlessEmpty(flaws);
    return change;
  }
}
