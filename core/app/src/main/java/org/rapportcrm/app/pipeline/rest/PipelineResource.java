package org.rapportcrm.app.pipeline.rest;

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
import java.util.stream.IntStream;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.pipeline.Outcome;
import org.rapportcrm.app.pipeline.Pipeline;
import org.rapportcrm.app.pipeline.PipelineDraft;
import org.rapportcrm.app.pipeline.PipelineReader;
import org.rapportcrm.app.pipeline.Pipelines;
import org.rapportcrm.app.pipeline.Stage;
import org.rapportcrm.app.pipeline.StageDraft;
import org.rapportcrm.app.pipeline.Titles;

/** {@code /api/v1/pipelines}: the stages that deals go through. */
@Path("/v1/pipelines")
@ApplicationScoped
public class PipelineResource {

  @Inject private Pipelines pipelines;
  @Inject private PipelineReader reader;
  @Inject private Refusals refusals;

  @Doc("A stage.")
  public record StageBody(
      @Doc("Its name in REST; leave it out for a new stage.") String stage,
      @Doc("null for a stage of the program's own.") String name,
      @Doc("Its name in Arabic.") String nameAr,
      @Doc("Its name in Persian.") String nameFa,
      @Doc("Of winning a deal that has come here, 0 to 100 percent.") Integer probability,
      @OneOf(Outcome.class) @Doc("open, won or lost.") String outcome,
      @Doc("Days after which a deal here is stalled; null for never.") Integer stalledAfter) {

    static StageBody of(Stage stage) {
      Titles names = stage.titles();
      return new StageBody(
          stage.word(),
          names.any(),
          names.ar(),
          names.fa(),
          stage.probability(),
          stage.outcome().word(),
          stage.stalledAfter());
    }
  }

  @Doc("A pipeline.")
  public record PipelineInput(
      @Required String name,
      @Doc("Its name in Arabic.") String nameAr,
      @Doc("Its name in Persian.") String nameFa,
      @Required @Doc("All of its stages, in their order.") List<StageBody> stages,
      @Doc("For a change: the version it was made for.") Long version) {

    static PipelineInput of(Pipeline one) {
      return new PipelineInput(
          one.titles().any(),
          one.titles().ar(),
          one.titles().fa(),
          one.stages().stream().map(StageBody::of).toList(),
          null);
    }
  }

  @Doc("A pipeline.")
  public record PipelineBody(
      long id,
      @Doc("null for the program's own.") String name,
      String nameAr,
      String nameFa,
      List<StageBody> stages,
      long version) {

    static PipelineBody of(Pipeline one) {
      return new PipelineBody(
          one.id(),
          one.titles().any(),
          one.titles().ar(),
          one.titles().fa(),
          one.stages().stream().map(StageBody::of).toList(),
          one.version());
    }
  }

  @GET
  @RequiresCapability("deals.read")
  @Doc("All pipelines; new deals go into the first one.")
  public List<PipelineBody> list() {
    return reader.all().stream().map(PipelineBody::of).toList();
  }

  @POST
  @Idempotent
  @RequiresCapability("deals.manage")
  @Doc(value = "Makes a pipeline.", status = 201, returns = PipelineBody.class)
  public Response create(PipelineInput input) {
    long id = pipelines.create(draft(input));
    return Response.created(URI.create("v1/pipelines/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("deals.read")
  @Doc("One pipeline.")
  public PipelineBody get(@PathParam("id") long id) {
    return PipelineBody.of(pipelines.get(id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("deals.manage")
  @Doc("Changes a pipeline. Stages that are sent replace all; one with deals cannot go.")
  public PipelineBody change(@PathParam("id") long id, Patch<PipelineInput> patch) {
    PipelineInput next = patch.onto(PipelineInput.of(pipelines.get(id)));
    pipelines.change(id, draft(next), next.version());
    return get(id);
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability("deals.manage")
  @Doc(value = "Deletes a pipeline that no deal is in.", status = 204)
  public Response delete(@PathParam("id") long id) {
    pipelines.delete(id);
    return Response.noContent().build();
  }

  private PipelineDraft draft(PipelineInput input) {
    List<StageBody> stages = input.stages() == null ? List.of() : input.stages();
    return new PipelineDraft(
        new Titles(input.name(), input.nameAr(), input.nameFa()),
        IntStream.range(0, stages.size())
            .mapToObj(i -> draft("stages[" + i + "]", stages.get(i)))
            .toList());
  }

  private StageDraft draft(String path, StageBody stage) {
    Outcome outcome =
        stage.outcome() == null
            ? null
            : Outcome.of(stage.outcome())
                .orElseThrow(
                    () -> refusals.bad(path + ".outcome", "deals.no-outcome", stage.outcome()));
    return new StageDraft(
        stage.stage(),
        new Titles(stage.name(), stage.nameAr(), stage.nameFa()),
        stage.probability(),
        outcome,
        stage.stalledAfter());
  }
}
