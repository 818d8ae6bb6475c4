package org.rapportcrm.loyalty.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.rapportcrm.api.job.Jobs;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.loyalty.programme.PastPurchasesJob;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;

/** Programmes. */
@Path("/plugins/loyalty/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class ProgrammesResource {

  @Inject private Programmes programmes;
  @Inject private Jobs jobs;

  /** A job that was started. */
  public record Started(@Doc("Id of the job.") long job) {}

  @GET
  @RequiresCapability("loyalty.read")
  @Doc("All programmes, the default one first.")
  public Listing<ProgrammeData> list() {
    List<ProgrammeData> all = programmes.all().stream().map(ProgrammeData::of).toList();
    return new Listing<>(all, null, (long) all.size());
  }

  @GET
  @Path("{id}")
  @RequiresCapability("loyalty.read")
  @Doc("One programme.")
  public ProgrammeData get(@PathParam("id") long id) {
    return ProgrammeData.of(programmes.get(id));
  }

  @POST
  @Idempotent
  @RequiresCapability("loyalty.manage")
  @Doc(
      value = "Makes a programme; the first one becomes the default.",
      returns = ProgrammeData.class,
      status = 201)
  public Response create(ProgrammeData data) {
    Programme saved = programmes.save(data.toProgramme(null, 0));
    if (Boolean.TRUE.equals(data.isDefault())) {
      programmes.makeDefault(saved.id());
    }
    return Response.status(201).entity(ProgrammeData.of(programmes.get(saved.id()))).build();
  }

  @PUT
  @Path("{id}")
  @RequiresCapability("loyalty.manage")
  @Doc("Replaces a programme; tiers keep their members by name.")
  public ProgrammeData replace(@PathParam("id") long id, ProgrammeData data) {
    programmes.save(data.toProgramme(id, programmes.get(id).version()));
    if (Boolean.TRUE.equals(data.isDefault())) {
      programmes.makeDefault(id);
    }
    return ProgrammeData.of(programmes.get(id));
  }

  @POST
  @Path("{id}/pause")
  @RequiresCapability("loyalty.manage")
  @Doc("Pauses a programme: nothing is earned or redeemed, and nothing expires.")
  public ProgrammeData pause(@PathParam("id") long id) {
    programmes.setState(id, Programme.State.PAUSED);
    return get(id);
  }

  @POST
  @Path("{id}/resume")
  @RequiresCapability("loyalty.manage")
  @Doc("Lets a paused programme go on.")
  public ProgrammeData resume(@PathParam("id") long id) {
    programmes.setState(id, Programme.State.ACTIVE);
    return get(id);
  }

  @POST
  @Path("{id}/earn-past-purchases")
  @RequiresCapability("loyalty.manage")
  @Doc(
      value = "Starts a job that lets all earlier purchases earn points, each once.",
      returns = Started.class,
      status = 202)
  public Response earnPastPurchases(@PathParam("id") long id) {
    long job = jobs.start(PastPurchasesJob.KIND, programmes.get(id).id().toString());
    return Response.status(202).entity(new Started(job)).build();
  }
}
