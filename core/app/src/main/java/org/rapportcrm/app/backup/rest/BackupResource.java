package org.rapportcrm.app.backup.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.backup.BackupFeature;
import org.rapportcrm.app.backup.BackupFolder.Backup;
import org.rapportcrm.app.backup.Backups;

/**
 * {@code /api/v1/backups}: everything in one file, restored for a trial before it counts. The file
 * itself is not to be had here: it holds the installation's keys, and a token is no person.
 */
@Path("/v1/backups")
@ApplicationScoped
public class BackupResource {

  @Inject private Backups backups;

  @Doc("A backup that came back whole in a trial.")
  public record BackupBody(
      @Doc("Its file, and its key here.") String name,
      @Doc("When it was taken.") Instant at,
      long bytes,
      @Doc("Where a person who is signed in downloads its file; no token gets it.") String url) {

    static BackupBody of(Backup backup) {
      return new BackupBody(
          backup.name(), backup.at(), backup.bytes(), "/console/backup-file?name=" + backup.name());
    }
  }

  @Doc("Nothing can be chosen.")
  public record BackupInput() {}

  @Doc("A backup that is being taken.")
  public record TakenBody(
      @Doc(
              "GET /api/v1/jobs/{job}: done is 1 when it is written and 2 when it came back whole;"
                  + " failed says why in message.")
          long job) {}

  @GET
  @RequiresCapability(BackupFeature.MANAGE)
  @Doc("Backups in the home of the node that answers, the newest first. Each came back whole.")
  public Listing<BackupBody> list() {
    return Listing.of(backups.all().stream().map(BackupBody::of).toList(), null);
  }

  @POST
  @RequiresCapability(BackupFeature.MANAGE)
  @Doc(
      value =
          "Takes a backup while Rapport goes on working, and restores it for a trial. 409 while one"
              + " is being taken.",
      status = 202,
      returns = TakenBody.class)
  public Response take(@DefaultValue("{}") BackupInput input) {
    long job = backups.take();
    return Response.accepted(new TakenBody(job)).location(URI.create("v1/jobs/" + job)).build();
  }

  @GET
  @Path("/{name}")
  @RequiresCapability(BackupFeature.MANAGE)
  @Doc("One backup.")
  public BackupBody get(@PathParam("name") String name) {
    return BackupBody.of(backups.get(name));
  }

  @DELETE
  @Path("/{name}")
  @RequiresCapability(BackupFeature.MANAGE)
  @Doc(value = "Deletes a backup for good.", status = 204)
  public Response delete(@PathParam("name") String name) {
    backups.delete(name);
    return Response.noContent().build();
  }
}
