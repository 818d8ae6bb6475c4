package org.rapportcrm.app.mailin.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.mailin.LetterDraft;
import org.rapportcrm.app.mailin.MailInFeature;
import org.rapportcrm.app.mailin.MailView;
import org.rapportcrm.app.mailin.MailWriting;
import org.rapportcrm.app.mailin.Mails;

/** {@code /api/v1/mails}: mails with contacts. */
@Path("/v1/mails")
@ApplicationScoped
public class MailResource {

  @Inject private Mails mails;
  @Inject private MailWriting writing;

  @GET
  @RequiresCapability("interactions.read")
  @Doc("Mails with a contact, newest first, each once wherever it lies.")
  public Listing<MailBody> list(
      @QueryParam("contact") @Doc("Key of the contact.") @Required Long contact,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    if (contact == null) {
      throw KeyedProblem.badField("contact", "rest.missing", "contact");
    }
    int size = Limit.of(limit);
    Mails.After after =
        Cursor.parse(cursor, Instant.class, Long.class)
            .map(place -> new Mails.After(place.get(0, Instant.class), place.get(1, Long.class)))
            .orElse(null);
    List<MailView> found = mails.of(contact, after, size + 1);
    return Listing.page(found, size, last -> Cursor.of(last.at(), last.id())).map(MailBody::of);
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("interactions.read")
  @Doc("One mail.")
  public MailBody get(@PathParam("id") long id) {
    return MailBody.of(mails.get(id));
  }

  @GET
  @Path("/{id}/thread")
  @RequiresCapability("interactions.read")
  @Doc("The mails of a mail's thread, oldest first, at most the newest 200.")
  public Listing<MailBody> thread(@PathParam("id") long id) {
    return Listing.of(mails.thread(id).stream().map(MailBody::of).toList(), null);
  }

  @POST
  @Idempotent
  @RequiresCapability(MailInFeature.OWN)
  @Doc(
      value = "Writes to a contact as oneself; the mail stands on the timeline at once.",
      status = 201,
      returns = MailBody.class)
  public Response write(LetterDraft draft) {
    long id = writing.send(draft);
    return Response.created(URI.create("v1/mails/" + id))
        .entity(MailBody.of(mails.get(id)))
        .build();
  }
}
