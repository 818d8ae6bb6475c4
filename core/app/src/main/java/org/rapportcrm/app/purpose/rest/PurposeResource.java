package org.rapportcrm.app.purpose.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.purpose.Purpose;
import org.rapportcrm.app.purpose.PurposeBook;
import org.rapportcrm.app.purpose.PurposeTexts;
import org.rapportcrm.app.purpose.PurposeUses;
import org.rapportcrm.app.purpose.PurposeUses.Uses;
import org.rapportcrm.app.purpose.TextInput;
import org.rapportcrm.app.purpose.TextVersion;
import org.rapportcrm.app.purpose.rest.PurposeShapes.NewPurpose;
import org.rapportcrm.app.purpose.rest.PurposeShapes.PurposeBody;
import org.rapportcrm.app.purpose.rest.PurposeShapes.PurposeChange;

/** {@code /api/v1/purposes}: what people can be written to for, and how they are asked. */
@Path("/v1/purposes")
@ApplicationScoped
public class PurposeResource {

  @Inject private PurposeBook book;
  @Inject private PurposeTexts texts;
  @Inject private PurposeUses uses;

  @GET
  @RequiresCapability("contacts.read")
  @Doc("The words that are shown today, by purpose and language; of archived purposes too.")
  public Listing<Wording> current() {
    return Listing.of(texts.current(), null);
  }

  @POST
  @Idempotent
  @RequiresCapability("consent.manage")
  @Doc(value = "Makes a purpose with its first words.", status = 201, returns = PurposeBody.class)
  public Response create(NewPurpose input) {
    Purpose made = book.create(input.input());
    return Response.created(URI.create("v1/purposes/" + made.word()))
        .entity(get(made.word()))
        .build();
  }

  @GET
  @Path("/{purpose}")
  @RequiresCapability("contacts.read")
  @Doc("A purpose with the words that are shown today.")
  public PurposeBody get(@PathParam("purpose") String purpose) {
    return PurposeBody.of(
        book.get(purpose),
        texts.current().stream().filter(text -> text.purpose().equals(purpose)).toList());
  }

  @PATCH
  @Path("/{purpose}")
  @RequiresCapability("consent.manage")
  @Doc("Changes how a purpose is asked for, archives it or brings it back.")
  public PurposeBody change(@PathParam("purpose") String purpose, Patch<PurposeChange> patch) {
    PurposeChange next = patch.onto(PurposeChange.of(book.get(purpose)));
    book.change(purpose, next.doubleOptIn(), next.campaigns(), next.archived(), next.version());
    return get(purpose);
  }

  @DELETE
  @Path("/{purpose}")
  @RequiresCapability("consent.manage")
  @Doc(
      value = "Deletes a purpose that nothing hangs on; refused with 409 where anything does.",
      status = 204)
  public Response delete(@PathParam("purpose") String purpose) {
    book.get(purpose);
    book.delete(purpose, uses.of(purpose));
    return Response.noContent().build();
  }

  @GET
  @Path("/{purpose}/use")
  @RequiresCapability("consent.manage")
  @Doc("What hangs on a purpose.")
  public Uses use(@PathParam("purpose") String purpose) {
    return uses.of(book.get(purpose).word());
  }

  @GET
  @Path("/{purpose}/texts")
  @RequiresCapability("contacts.read")
  @Doc("Every version of a purpose's words, newest first; at most 500.")
  public Listing<TextVersion> versions(@PathParam("purpose") String purpose) {
    return Listing.of(texts.versions(purpose), null);
  }

  @PUT
  @Path("/{purpose}/texts/{language}")
  @RequiresCapability("consent.manage")
  @Doc("Makes the next version of the words in en, ar or fa; earlier consents keep theirs.")
  public Wording change(
      @PathParam("purpose") String purpose,
      @PathParam("language") String language,
      TextInput input) {
    return texts.change(purpose, language, input);
  }
}
