package org.rapportcrm.launcher.change;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.Said;
import org.rapportcrm.launcher.change.Plan.PluginPlan;
import org.rapportcrm.launcher.deploy.Composition;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.Refusals;
import org.rapportcrm.launcher.resolve.Installed;
import org.rapportcrm.launcher.resolve.Resolution;

/** Plans and carries out changes of the set of a running Rapport, one at a time. */
public final class Changes {
  private final Home home;
  private final Installed installed;
  private final Inspection inspection;
  private final Plans plans;
  private final boolean safeMode;
  private final LastChange last;
  private volatile JsonObject before;
  private volatile Steps current;
  private volatile boolean nothingRuns;

  public Changes(Dist dist, Home home, Installed installed, DataSource database, boolean safeMode) {
    this(home, installed, new Inspection(dist, database), new Plans(home), safeMode);
  }

  Changes(Home home, Installed installed, Inspection inspection, Plans plans, boolean safeMode) {
    this.home = home;
    this.installed = installed;
    this.inspection = inspection;
    this.plans = plans;
    this.last = new LastChange(home);
    this.safeMode = safeMode;
  }

  /** Deletes the plans of earlier runs, and learns how the last change ended if that was one. */
  public void clear() {
    plans.clear();
    before = last.take();
  }

  /**
   * Makes a plan.
   *
   * @throws Refusal when there is nothing to look at
   */
  public JsonObject plan(ChangeRequest request, Running running) {
    if (safeMode && !request.install().isEmpty()) {
      throw new Refusal(
          Said.of(
              "changes.refusal.safe-mode",
              "Rapport runs in safe mode, where no plugin can be tried; start it without --safe-mode"
                  + " to install one."));
    }
    return PlanJson.of(new Planner(inspection, installed, plans).plan(request, running));
  }

  /** A plan that was made. */
  public Optional<JsonObject> find(String plan) {
    return plans.find(plan).map(PlanJson::of);
  }

  /**
   * Takes a plan for being carried out; nothing happens yet.
   *
   * @throws Refusal when that cannot be done, with what to do instead
   */
  public synchronized Plan take(String id, int generation) {
    Plan plan =
        plans
            .find(id)
            .orElseThrow(
                () ->
                    new Refusal(
                        Said.of(
                            "changes.refusal.no-plan",
                            "There is no such plan any more; make it again and look at it.")));
    if (!plan.isGood()) {
      throw new Refusal(
          Said.of(
              "changes.refusal.bad-plan",
              "This plan cannot be carried out; its findings say why."));
    }
    if (current != null && !current.isOver()) {
      throw new Refusal(
          Said.of("changes.refusal.another", "Another change is going on; wait until it is over."));
    }
    if (plan.generation() != generation) {
      throw new Refusal(
          Said.of(
              "changes.refusal.other-set",
              "The plugins have changed since this plan was made; make it again."));
    }
    if (!plan.isAsLookedAt()) {
      plans.discard(id);
      throw new Refusal(
          Said.of(
              "changes.refusal.other-jar",
              "A jar of this plan is not the one that was looked at; send it again."));
    }
    current = new Steps(plan);
    return plan;
  }

  /** Carries it out; empty when it does not work, and then nothing runs. */
  public Optional<Resolution> run(Plan plan, Composition composition) {
    return new Change(home, installed, inspection, composition, !safeMode).run(plan, current);
  }

  /** It did not work, and the reason is known by now. */
  public void failed(String reason) {
    if (!current.isGoingBack()) {
      current.goBack(null, reason);
    }
  }

  /** What was before, or what is left of it, runs again. */
  public void over(Plan plan, boolean worked) {
    remember(plan, worked);
    current.end();
  }

  private void remember(Plan plan, boolean worked) {
    Refusals refusals = new Refusals(home);
    for (PluginPlan plugin : plan.plugins()) {
      if (worked) {
        refusals.remove(plugin.sha256());
      } else if (plugin.origin() != null && isOfTheHome(plugin.origin())) {
        refusals.add(plugin.sha256(), current.reason());
      }
    }
    plans.clear();
  }

  /** It did not work, and it is the next process that puts back what was before. */
  public void lost(Plan plan) {
    over(plan, false);
    last.write(current.toJson());
  }

  /** Not even what was before could be put back: whoever starts Rapport again is told. */
  public void nothingRuns(Plan plan, String reason) {
    remember(plan, false);
    current.fail(reason);
    nothingRuns = true;
    last.write(current.toJson());
  }

  /** The change that goes on or was the last; null when there was none. */
  public JsonObject current() {
    return current == null ? before : current.toJson();
  }

  /** State and steps of the change that goes on, or after which nothing runs; else empty. */
  public JsonObject howFar() {
    Steps steps = current;
    return steps == null || steps.isOver() && !nothingRuns
        ? JsonObject.EMPTY_JSON_OBJECT
        : steps.howFar();
  }

  /** Jars in the home that wait for somebody to look at them. */
  public JsonObject found() {
    return Json.createObjectBuilder().add("found", new FoundJars(home, installed).toJson()).build();
  }

  private boolean isOfTheHome(Path jar) {
    Path folder = jar.toAbsolutePath().getParent();
    return folder.equals(home.plugins()) || folder.equals(home.themes());
  }
}
