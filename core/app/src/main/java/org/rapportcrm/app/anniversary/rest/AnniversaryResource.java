package org.rapportcrm.app.anniversary.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.anniversary.Anniversaries;
import org.rapportcrm.app.anniversary.AnniversaryKind;
import org.rapportcrm.app.contact.record.ContactDetails;
import org.rapportcrm.app.input.Values;

/** {@code /api/v1/contacts/{id}/anniversaries}: days of a contact that return every year. */
@Path("/v1/contacts/{id}/anniversaries")
@ApplicationScoped
public class AnniversaryResource {

  @Inject private ContactDetails contacts;
  @Inject private Anniversaries anniversaries;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  @Doc("A day that returns every year.")
  public record AnniversaryBody(
      long id,
      @OneOf(AnniversaryKind.class) @Doc("wedding, customer-since, memorial or other.") String kind,
      String label,
      @Doc("The first of them.") LocalDate day,
      @Doc("The calendar in which it returns: gregory, persian or islamic-umalqura.")
          String calendar,
      @Doc("When it returns next.") LocalDate next) {}

  @Doc("A day that returns every year.")
  public record AnniversaryInput(
      @Required @OneOf(AnniversaryKind.class) @Doc("wedding, customer-since, memorial or other.")
          String kind,
      @Doc("Own words.") String label,
      @Required @Doc("The first of them, in the Gregorian calendar.") LocalDate day,
      @Doc("The calendar in which it returns: gregory, persian or islamic-umalqura.")
          String calendar) {}

  @GET
  @RequiresCapability("contacts.read")
  @Doc("The contact's anniversaries besides the birthday; at most 50.")
  public Listing<AnniversaryBody> all(@PathParam("id") long id) {
    contacts.get(id);
    return Listing.of(bodies(id), null);
  }

  @POST
  @Idempotent
  @RequiresCapability("contacts.write")
  @Doc(value = "Adds an anniversary.", status = 201, returns = AnniversaryBody.class)
  public Response add(@PathParam("id") long id, AnniversaryInput input) {
    contacts.get(id);
    long added = anniversaries.add(id, Values.of(input));
    return Response.status(Response.Status.CREATED)
        .entity(bodies(id).stream().filter(one -> one.id() == added).findFirst().orElseThrow())
        .build();
  }

  @DELETE
  @Path("/{anniversary}")
  @RequiresCapability("contacts.write")
  @Doc(value = "Removes an anniversary.", status = 204)
  public Response remove(@PathParam("id") long id, @PathParam("anniversary") long anniversary) {
    contacts.get(id);
    anniversaries.remove(id, anniversary);
    return Response.noContent().build();
  }

  private List<AnniversaryBody> bodies(long contactId) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), user.zone());
    return anniversaries.of(contactId).stream()
        .map(
            one ->
                new AnniversaryBody(
                    one.id(),
                    one.kind().word(),
                    one.label(),
                    one.first(),
                    one.day().calendar(),
                    one.day().next(today)))
        .toList();
  }
}
