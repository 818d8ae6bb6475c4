package org.rapportcrm.app.field.rest;

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
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomFields;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.FieldBook;
import org.rapportcrm.app.field.FieldUse;
import org.rapportcrm.app.field.rest.FieldShapes.FieldBody;
import org.rapportcrm.app.field.rest.FieldShapes.FieldInput;
import org.rapportcrm.app.input.Refusals;

/** {@code /api/v1/fields}: the custom fields of contacts, companies, deals and purchases. */
@Path("/v1/fields")
@ApplicationScoped
public class FieldResource {

  @Inject private CustomFields fields;
  @Inject private FieldBook book;
  @Inject private FieldUse use;
  @Inject private Refusals refusals;

  @GET
  @RequiresCapability("contacts.read")
  @Doc("All custom fields in their order, archived ones too.")
  public Listing<FieldBody> list(
      @QueryParam("of") @Doc("Only those of contact, company, deal or purchase.") String of) {
    List<Definition> found = of == null ? fields.all() : fields.all(carrier("of", of));
    return Listing.of(found.stream().map(FieldBody::of).toList(), null);
  }

  @POST
  @Idempotent
  @RequiresCapability("fields.manage")
  @Doc(value = "Adds a custom field behind the others.", status = 201, returns = FieldBody.class)
  public Response create(FieldInput input) {
    long id = book.create(carrier("of", input.of()), input.wish());
    return Response.created(URI.create("v1/fields/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("contacts.read")
  @Doc("One custom field.")
  public FieldBody get(@PathParam("id") long id) {
    return FieldBody.of(book.get(id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("fields.manage")
  @Doc(
      "Changes a custom field: an absent member stays. of and key stay as they are; the type"
          + " changes only where no value loses anything. options names all of them.")
  public FieldBody change(@PathParam("id") long id, Patch<FieldInput> patch) {
    FieldInput next = patch.onto(FieldInput.of(book.get(id)));
    if (patch.has("of") && carrier("of", next.of()) != book.get(id).carrier()) {
      throw refusals.bad("of", "fields.carrier-stays", book.get(id).carrier().word());
    }
    book.change(id, next.wish(), patch.has("version") ? next.version() : null);
    return get(id);
  }

  @POST
  @Path("/{id}/move")
  @RequiresCapability("fields.manage")
  @Doc("Puts a custom field before the one in front of it, or behind the next.")
  public FieldBody move(
      @PathParam("id") long id,
      @QueryParam("up") @DefaultValue("true") @Doc("true puts it further to the front.") boolean up,
      @QueryParam("version")
          @Doc(
              "The version of the order that was seen; refused with 409 when there is a newer one.")
          Long version) {
    book.move(id, up, version);
    return get(id);
  }

  @Doc("In which order the custom fields of a kind of record stand.")
  public record Order(
      @Doc("How often it was changed.") long version,
      @Doc("Keys of the fields, archived ones too.") List<Long> fields) {}

  @GET
  @Path("/order")
  @RequiresCapability("contacts.read")
  @Doc("The order of the custom fields of one kind of record.")
  public Order order(
      @QueryParam("of")
          @DefaultValue("contact")
          @OneOf(words = {"contact", "company", "deal", "purchase"})
          @Doc("contact, company, deal or purchase.")
          String of) {
    Carrier carrier = carrier("of", of);
    return new Order(
        book.orderVersion(carrier), fields.all(carrier).stream().map(Definition::id).toList());
  }

  @Doc("How much hangs on a custom field.")
  public record Use(
      @Doc("How many records have a value.") long records,
      @Doc("Names of the segments that ask for it.") List<String> segments) {}

  @GET
  @Path("/{id}/use")
  @RequiresCapability("fields.manage")
  @Doc("What would be lost with a custom field.")
  public Use use(@PathParam("id") long id) {
    Definition field = book.get(id);
    return new Use(use.records(field), use.segments(field));
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability("fields.manage")
  @Doc(
      value =
          "Deletes a custom field with its values, for good. PATCH with archived: true hides it and"
              + " keeps them.",
      status = 204)
  public Response delete(
      @PathParam("id") long id,
      @QueryParam("records")
          @DefaultValue("0")
          @Doc("How many records lose a value, as /use says; refused with 409 when it is not so.")
          long records) {
    book.delete(id, records);
    return Response.noContent().build();
  }

  private Carrier carrier(String field, String word) {
    return Carrier.of(word)
        .orElseThrow(() -> refusals.bad(field, "fields.no-carrier", String.valueOf(word)));
  }
}
