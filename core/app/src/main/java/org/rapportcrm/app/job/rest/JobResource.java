package org.rapportcrm.app.job.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.job.JobRow;
import org.rapportcrm.app.job.StoredJobs;

/** {@code /api/v1/jobs}: background work, newest first. */
@Path("/v1/jobs")
@ApplicationScoped
public class JobResource {

  @Inject private StoredJobs jobs;

  @Doc("A run of background work.")
  public record JobBody(
      long id,
      String kind,
      @OneOf(words = {"queued", "running", "paused", "done", "failed", "cancelled"})
          @Doc("queued, running, paused, done, failed or cancelled")
          String state,
      @Doc("Steps done.") long done,
      @Doc("Steps in all; 0 while unknown.") long total,
      @Doc("Why it failed; else null.") String message,
      Instant createdAt,
      String createdBy,
      Instant startedAt,
      Instant finishedAt) {

    static JobBody of(JobRow row) {
      return new JobBody(
          row.id(),
          row.kind(),
          row.state().name().toLowerCase(Locale.ROOT),
          row.done(),
          row.total(),
          row.message(),
          row.createdAt(),
          row.createdBy(),
          row.startedAt(),
          row.finishedAt());
    }
  }

  @GET
  @RequiresCapability("jobs.read")
  @Doc("Runs, newest first.")
  public Listing<JobBody> list(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    int size = Limit.of(limit);
    List<JobRow> rows = jobs.newest(Cursor.id(cursor, Long.MAX_VALUE), size + 1);
    return Listing.page(rows, size, last -> Cursor.of(last.id())).map(JobBody::of);
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("jobs.read")
  @Doc("One run.")
  public JobBody get(@PathParam("id") long id) {
    return JobBody.of(jobs.get(id));
  }

  @POST
  @Path("/{id}/pause")
  @RequiresCapability("jobs.manage")
  @Doc("Asks the run to stop after its next step; it can go on later.")
  public JobBody pause(@PathParam("id") long id) {
    jobs.pause(id);
    return get(id);
  }

  @POST
  @Path("/{id}/resume")
  @RequiresCapability("jobs.manage")
  @Doc("Lets a paused or failed run go on from where it was.")
  public JobBody resume(@PathParam("id") long id) {
    jobs.resume(id);
    return get(id);
  }

  @POST
  @Path("/{id}/cancel")
  @RequiresCapability("jobs.manage")
  @Doc("Gives the run up; what it did stays.")
  public JobBody cancel(@PathParam("id") long id) {
    jobs.cancel(id);
    return get(id);
  }
}
