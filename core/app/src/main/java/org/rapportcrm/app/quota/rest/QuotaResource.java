package org.rapportcrm.app.quota.rest;

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
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.quota.Attainment;
import org.rapportcrm.app.quota.Quota;
import org.rapportcrm.app.quota.Quotas;

/** {@code /api/v1/quotas}: what each person is to win in a period. */
@Path("/v1/quotas")
@ApplicationScoped
public class QuotaResource {

  @Inject private Quotas quotas;

  @Doc("A quota.")
  public record QuotaInput(
      @Required @Doc("Key of the user.") Long user,
      @Required @Doc("First day of the period.") LocalDate from,
      @Required @Doc("Its last day.") LocalDate to,
      @Required @Doc("More than 0.") BigDecimal amount,
      @Doc("ISO 4217 code; the installation's currency when absent.") String currency,
      @Doc("For a change: the version it was made for; refused with 409 when there is a newer one.")
          Long version) {

    static final QuotaInput EMPTY = new QuotaInput(null, null, null, null, null, null);
  }

  @Doc("A quota.")
  public record QuotaBody(
      long id,
      long user,
      LocalDate from,
      LocalDate to,
      BigDecimal amount,
      String currency,
      @Doc("Counts the changes.") long version) {

    static QuotaBody of(Quota quota) {
      return new QuotaBody(
          quota.id(),
          quota.userId(),
          quota.from(),
          quota.to(),
          quota.amount(),
          quota.currency(),
          quota.version());
    }
  }

  @Doc("A quota and how far it is reached.")
  public record AttainmentBody(
      QuotaBody quota,
      @Doc("What was won in the period.") BigDecimal won,
      @Doc("What open deals of the period amount to by their chances.") BigDecimal open,
      @Doc("The share that is won; 1 is all of it.") BigDecimal reached,
      @Doc("The share that is to be expected.") BigDecimal expected) {

    static AttainmentBody of(Attainment one) {
      return new AttainmentBody(
          QuotaBody.of(one.quota()), one.won(), one.open(), one.reached(), one.expected());
    }
  }

  @GET
  @RequiresCapability("deals.read")
  @Doc("Quotas in the order in which they were made.")
  public Listing<QuotaBody> list(
      @QueryParam("user") @Doc("Key of a user.") Long user,
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor) {
    int size = Limit.of(limit);
    return Listing.page(
            quotas.list(user, Cursor.id(cursor, 0), size + 1), size, last -> Cursor.of(last.id()))
        .map(QuotaBody::of);
  }

  @POST
  @Idempotent
  @RequiresCapability("deals.manage")
  @Doc(value = "Sets a quota.", status = 201, returns = QuotaBody.class)
  public Response create(QuotaInput input) {
    long id = quotas.create(Values.given(input));
    return Response.created(URI.create("v1/quotas/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("deals.read")
  @Doc("One quota.")
  public QuotaBody get(@PathParam("id") long id) {
    return QuotaBody.of(quotas.get(id));
  }

  @GET
  @Path("/{id}/attainment")
  @RequiresCapability("deals.read")
  @Doc("How far a quota is reached, by deals won and deals open in its period and currency.")
  public AttainmentBody attainment(@PathParam("id") long id) {
    Quota quota = quotas.get(id);
    List<Attainment> all = quotas.reached(quota.from(), quota.to(), quota.userId());
    return all.stream()
        .filter(one -> one.quota().id() == id)
        .map(AttainmentBody::of)
        .findFirst()
        .orElseThrow();
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("deals.manage")
  @Doc("Changes a quota: an absent field stays.")
  public QuotaBody change(@PathParam("id") long id, Patch<QuotaInput> patch) {
    QuotaInput input = patch.onto(QuotaInput.EMPTY);
    quotas.change(id, Values.of(input, patch.fields()), input.version());
    return get(id);
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability("deals.manage")
  @Doc(value = "Deletes a quota.", status = 204)
  public Response delete(@PathParam("id") long id) {
    quotas.delete(id);
    return Response.noContent().build();
  }
}
