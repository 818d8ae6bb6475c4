package org.rapportcrm.app.mailin.rest;

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
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.mailin.MailInFeature;
import org.rapportcrm.app.mailin.Mailbox;
import org.rapportcrm.app.mailin.MailboxBook;
import org.rapportcrm.app.mailin.MailboxInput;
import org.rapportcrm.app.mailin.MailboxWork;
import org.rapportcrm.app.mailin.imap.Probe;

/** {@code /api/v1/mailboxes}: which mailboxes are read, and how that goes. */
@Path("/v1/mailboxes")
@ApplicationScoped
public class MailboxResource {

  @Inject private MailboxBook book;
  @Inject private MailboxWork work;

  @Doc("A folder that was looked for.")
  public record FolderBody(String name, @Doc("null when it is not there.") Integer messages) {}

  @Doc("What came of trying a mailbox, step by step.")
  public record ProbeBody(
      boolean connected,
      boolean signedIn,
      List<FolderBody> folders,
      @Doc("The folders that there are.") List<String> there,
      @Doc("unreachable, private, tls, login, folder, broken; or null.") String problem,
      @Doc("The server's own words, or null.") String words) {}

  @Doc("A message that could not be read and was passed over.")
  public record SkippedBody(String folder, long uid, String detail, Instant at) {}

  @GET
  @RequiresCapability(MailInFeature.OWN)
  @Doc("One's own mailboxes; for those who manage them the shared ones too.")
  public Listing<MailboxBody> list() {
    return Listing.of(book.all().stream().map(MailboxBody::of).toList(), null);
  }

  @POST
  @Idempotent
  @RequiresCapability(MailInFeature.OWN)
  @Doc(value = "Makes a mailbox; it is read at once.", status = 201, returns = MailboxBody.class)
  public Response create(MailboxInput input) {
    long id = book.create(input);
    work.wake();
    return Response.created(URI.create("v1/mailboxes/" + id))
        .entity(MailboxBody.of(book.get(id)))
        .build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability(MailInFeature.OWN)
  @Doc("One mailbox.")
  public MailboxBody get(@PathParam("id") long id) {
    return MailboxBody.of(book.get(id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability(MailInFeature.OWN)
  @Doc("Changes a mailbox: an absent field stays. Another server needs the password again.")
  public MailboxBody change(@PathParam("id") long id, Patch<MailboxInput> patch) {
    Mailbox before = book.get(id);
    book.change(id, patch.onto(MailboxInput.of(before)), before.version());
    work.wake();
    return get(id);
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability(MailInFeature.OWN)
  @Doc(
      value = "Stops reading a mailbox and forgets its mails; entries on timelines stay.",
      status = 204)
  public Response delete(@PathParam("id") long id) {
    book.delete(id);
    return Response.noContent().build();
  }

  @POST
  @Path("/{id}/test")
  @RequiresCapability(MailInFeature.OWN)
  @Doc("Connects, signs in and looks for the folders now; reads and changes nothing.")
  public ProbeBody test(@PathParam("id") long id) {
    Mailbox box = book.get(id);
    Probe probe = Probe.of(book.account(id, MailboxInput.of(box)), box.folders());
    return new ProbeBody(
        probe.connected(),
        probe.signedIn(),
        probe.folders().stream()
            .map(found -> new FolderBody(found.name(), found.isThere() ? found.messages() : null))
            .toList(),
        probe.there(),
        probe.problem() == null
            ? null
            : probe.problem().substring(probe.problem().lastIndexOf('.') + 1),
        probe.words());
  }

  @POST
  @Path("/{id}/sync")
  @RequiresCapability(MailInFeature.OWN)
  @Doc("Reads a mailbox at the next moment instead of at its time.")
  public MailboxBody sync(@PathParam("id") long id) {
    book.hurry(id);
    work.wake();
    return get(id);
  }

  @GET
  @Path("/{id}/skipped")
  @RequiresCapability(MailInFeature.OWN)
  @Doc("Messages that could not be read, newest first, at most 100.")
  public Listing<SkippedBody> skipped(@PathParam("id") long id) {
    return Listing.of(
        book.skipped(id).stream()
            .map(one -> new SkippedBody(one.folder(), one.uid(), one.detail(), one.at()))
            .toList(),
        null);
  }
}
