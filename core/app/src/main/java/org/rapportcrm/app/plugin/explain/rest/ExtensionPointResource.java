package org.rapportcrm.app.plugin.explain.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.plugin.explain.ExtensionPoint;
import org.rapportcrm.app.plugin.explain.ExtensionPoint.Contributor;
import org.rapportcrm.app.plugin.explain.ExtensionPoints;
import org.rapportcrm.app.plugin.hook.FilterRun;

/** {@code /api/v1/extension-points}: where plugins join in, and who does. */
@Path("/v1/extension-points")
@ApplicationScoped
@RequiresCapability("plugins.manage")
public class ExtensionPointResource {

  @Inject private ExtensionPoints points;

  @Doc("A place at which plugins join in.")
  public record PointBody(
      String id,
      @OneOf(words = {"list", "filter", "event"}) @Doc("list, filter or event.") String kind,
      @Doc("Whether several plugins may have the same item.") boolean many,
      @Doc("In the order in which they are asked.") List<ContributorBody> contributors,
      @Doc("How the filters ran last on this node; null where none did.") RunBody lastRun,
      @Doc("How they ran when one last changed the value.") RunBody lastChange,
      @Doc("Plugins whose wishes about the order contradict each other.") List<String> cycle) {}

  @Doc("A plugin that joins in, or core.")
  public record ContributorBody(String plugin, boolean active, List<String> items) {}

  @Doc("A run of filters.")
  public record RunBody(Instant at, List<StepBody> steps) {}

  @Doc("A filter in a run.")
  public record StepBody(
      String plugin,
      String filter,
      @OneOf(words = {"kept", "changed", "failed", "late"}) @Doc("kept, changed, failed or late.")
          String result,
      long millis) {}

  @GET
  @Doc("All extension points.")
  public Listing<PointBody> list() {
    return Listing.of(points.all().stream().map(ExtensionPointResource::body).toList(), null);
  }

  private static PointBody body(ExtensionPoint point) {
    return new PointBody(
        point.id(),
        point.kind().name().toLowerCase(Locale.ROOT),
        point.many(),
        point.contributors().stream().map(ExtensionPointResource::contributor).toList(),
        run(point.run()),
        run(point.change()),
        point.cycle());
  }

  private static ContributorBody contributor(Contributor one) {
    return new ContributorBody(one.plugin(), one.active(), one.items());
  }

  private static RunBody run(FilterRun run) {
    return run == null
        ? null
        : new RunBody(run.at(), run.steps().stream().map(ExtensionPointResource::step).toList());
  }

  private static StepBody step(FilterRun.Step step) {
    return new StepBody(
        step.plugin(),
        step.filter(),
        step.result().name().toLowerCase(Locale.ROOT),
        step.time().toMillis());
  }
}
