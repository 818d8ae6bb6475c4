package org.rapportcrm.app.job.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.job.KnownJobs;
import org.rapportcrm.app.job.KnownJobs.KnownJob;
import org.rapportcrm.app.job.StoredJobs;
import org.rapportcrm.app.job.rest.JobResource.JobBody;

/** {@code /api/v1/scheduled-jobs}: what begins by itself. */
@Path("/v1/scheduled-jobs")
@ApplicationScoped
public class KnownJobResource {

  @Inject private KnownJobs known;
  @Inject private StoredJobs runs;

  @Doc("A kind of job that begins by itself.")
  public record ScheduledJobBody(
      @Doc("Id of the kind: the plugin's id, a dot and a word.") String kind,
      @Doc("Whose it is; core for the core's own.") String plugin,
      @Doc("How long from one start by the schedule to the next, as an ISO 8601 duration.")
          String every,
      @Doc("When its schedule starts it next; null before the schedules have begun.")
          Instant nextRunAt,
      @Doc("Its newest run; null where there was none.") JobBody lastRun) {

    static ScheduledJobBody of(KnownJob job) {
      return new ScheduledJobBody(
          job.kind().id(),
          job.plugin(),
          job.kind().every().toString(),
          job.next(),
          job.last() == null ? null : JobBody.of(job.last()));
    }
  }

  @GET
  @RequiresCapability("jobs.read")
  @Doc("What begins by itself, of the core and of the active plugins.")
  public Listing<ScheduledJobBody> list() {
    List<ScheduledJobBody> all = known.scheduled().stream().map(ScheduledJobBody::of).toList();
    return new Listing<>(all, null, (long) all.size());
  }

  @POST
  @Path("/{kind}/run")
  @RequiresCapability("jobs.manage")
  @Doc(
      "Runs it now; its schedule stays as it is. 409 while a run of it waits, runs or is paused."
          + " Answers the new run.")
  public JobBody run(@PathParam("kind") String kind) {
    known.runNow(kind);
    return runs.newestOf(kind).map(JobBody::of).orElseThrow();
  }
}
