package org.rapportcrm.app.purpose.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.purpose.PurposeTexts;
import org.rapportcrm.app.purpose.TextInput;
import org.rapportcrm.app.purpose.TextVersion;

/** {@code /api/v1/purposes}: what people can be written to for, and how they are asked. */
@Path("/v1/purposes")
@ApplicationScoped
public class PurposeResource {

  @Inject private PurposeTexts texts;

  @GET
  @RequiresCapability("contacts.read")
  @Doc("The words that are shown today, by purpose and language.")
  public Listing<Wording> current() {
    return Listing.of(texts.current(), null);
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
