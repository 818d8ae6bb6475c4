package org.rapportcrm.app.tag.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.contact.bulk.ContactBulk;
import org.rapportcrm.app.contact.rest.ContactKeys;
import org.rapportcrm.app.tag.TagBook;
import org.rapportcrm.app.tag.Tags;

/** {@code /api/v1/tags}: words that hang on contacts. Who carries one: {@code contacts?tag=}. */
@Path("/v1/tags")
@ApplicationScoped
public class TagResource {

  @Inject private Tags tags;
  @Inject private TagBook book;
  @Inject private ContactBulk bulk;
  @Inject private ContactKeys.Check keys;

  @Doc("A tag.")
  public record TagInput(
      @Required @Doc("Two spellings that fold alike are one tag.") String name,
      @Doc("For a change: the name it was made for; refused with 409 when it is another by now.")
          String before) {}

  @Doc("A tag.")
  public record TagBody(long id, String name, @Doc("How many carry it.") long contacts) {
    static TagBody of(Tags.Tag tag) {
      return new TagBody(tag.id(), tag.name(), tag.contacts());
    }
  }

  @GET
  @RequiresCapability("contacts.read")
  @Doc("All tags by name.")
  public Listing<TagBody> all() {
    return Listing.of(tags.all().stream().map(TagBody::of).toList(), null);
  }

  @POST
  @Idempotent
  @RequiresCapability("contacts.write")
  @Doc(value = "Creates a tag.", status = 201, returns = TagBody.class)
  public Response create(TagInput input) {
    long id = book.create(input.name());
    return Response.created(URI.create("v1/tags/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("contacts.read")
  @Doc("One tag.")
  public TagBody get(@PathParam("id") long id) {
    return TagBody.of(book.get(id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("contacts.write")
  @Doc("Renames a tag.")
  public TagBody rename(@PathParam("id") long id, TagInput input) {
    book.rename(id, input.name(), input.before());
    return get(id);
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability("contacts.write")
  @Doc(value = "Deletes a tag; its contacts stay.", status = 204)
  public Response delete(@PathParam("id") long id) {
    book.delete(id);
    return Response.noContent().build();
  }

  @POST
  @Path("/{id}/contacts")
  @RequiresCapability("contacts.write")
  @Doc("Gives up to 1,000 contacts the tag; answers how many did not have it.")
  public ContactKeys.Changed add(@PathParam("id") long id, ContactKeys input) {
    List<Long> contacts = keys.of(input);
    return new ContactKeys.Changed(bulk.tag(book.name(id), contacts));
  }

  @DELETE
  @Path("/{id}/contacts/{contact}")
  @RequiresCapability("contacts.write")
  @Doc(value = "Takes the tag from a contact.", status = 204)
  public Response remove(@PathParam("id") long id, @PathParam("contact") long contact) {
    bulk.untag(book.name(id), List.of(contact));
    return Response.noContent().build();
  }
}
