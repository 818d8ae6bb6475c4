package org.rapportcrm.app.picture.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.contact.record.ContactDetails;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.picture.Pictures;

/** {@code /api/v1/contacts/{id}/picture}: a contact's picture. */
@Path("/v1/contacts/{id}/picture")
@ApplicationScoped
public class PictureResource {

  @Inject private ContactDetails contacts;
  @Inject private Pictures pictures;
  @Inject private Refusals refusals;

  @Doc("A contact's picture: 256 pixels square.")
  public record PictureBody(
      String type,
      @Doc("SHA-256 of the content.") String hash,
      @Doc("The file in Base64.") String content) {}

  @GET
  @RequiresCapability("contacts.read")
  @Doc("The contact's picture; 404 where there is none.")
  public PictureBody get(@PathParam("id") long id) {
    contacts.get(id);
    return pictures
        .of(id)
        .map(
            one ->
                new PictureBody(
                    one.type(), one.hash(), Base64.getEncoder().encodeToString(one.content())))
        .orElseThrow(() -> refusals.notFound("pictures.one", id));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequiresCapability("contacts.write")
  @Doc(
      "Takes a PNG or JPEG of at most 5 MB and keeps a small square of it, without what else the"
          + " file held.")
  public PictureBody keep(
      @PathParam("id") long id, @Doc("The picture.") @FormParam("file") EntityPart file) {
    contacts.get(id);
    if (file == null) {
      throw refusals.bad("file", "input.missing");
    }
    pictures.keep(id, file.getContent());
    return get(id);
  }

  @DELETE
  @RequiresCapability("contacts.write")
  @Doc(value = "Removes the picture.", status = 204)
  public Response remove(@PathParam("id") long id) {
    contacts.get(id);
    pictures.remove(id);
    return Response.noContent().build();
  }
}
