package org.rapportcrm.launcher.change;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rapportcrm.launcher.change.Plan.PluginPlan;
import org.rapportcrm.launcher.deploy.Attempt;
import org.rapportcrm.launcher.deploy.Composition;
import org.rapportcrm.launcher.deploy.Culprit;
import org.rapportcrm.launcher.deploy.HealthProbe;
import org.rapportcrm.launcher.deploy.RootCause;
import org.rapportcrm.launcher.deploy.ServerLost;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Installed;
import org.rapportcrm.launcher.resolve.Resolution;

/** Carries a plan out: the new set runs, or all is as before. */
final class Change {
  private static final Logger LOG = Logger.getLogger(Change.class.getName());

  private final Home home;
  private final Installed installed;
  private final Inspection inspection;
  private final Composition composition;
  private final boolean remember;

  /**
   * @param remember whether a set that works is the one to go back to from then on
   */
  Change(
      Home home,
      Installed installed,
      Inspection inspection,
      Composition composition,
      boolean remember) {
    this.home = home;
    this.installed = installed;
    this.inspection = inspection;
    this.composition = composition;
    this.remember = remember;
  }

  /**
   * Tries the set of the plan.
   *
   * @return the set when it runs; empty when it does not work, and then nothing runs at all
   * @throws ServerLost when nothing can be put back in this process either
   */
  Optional<Resolution> run(Plan plan, Steps steps) {
    List<String> failedBefore = composition.failedPlugins();
    Attempt tried = tried(plan, steps);
    if (tried.worked()) {
      tried = asked(plan, failedBefore);
    }
    if (!tried.worked()) {
      steps.goBack(culprit(plan, tried), RootCause.in(tried.failure()));
      return Optional.empty();
    }
    new InstalledFiles(home).carryOut(plan, installed.own());
    composition.accept(plan.set(), remember);
    removeData(plan, steps);
    return Optional.of(plan.set());
  }

  private Attempt tried(Plan plan, Steps steps) {
    try {
      return composition.attempt(plan.set(), steps, HealthProbe.IN_A_CHANGE);
    } catch (ServerLost e) {
      steps.goBack(culprit(plan, e.attempt()), e.reason());
      throw e;
    }
  }

  /** Whether a plugin of the plan fails now and did not before, though the application works. */
  private Attempt asked(Plan plan, List<String> failedBefore) {
    return composition.failedPlugins().stream()
        .filter(plugin -> ids(plan).contains(plugin) && !failedBefore.contains(plugin))
        .findFirst()
        .map(
            plugin ->
                new Attempt(
                    "its main class fails, so that it contributes nothing; the log has the details",
                    plugin))
        .orElse(Attempt.WORKED);
  }

  /** The one that is known or named; of a change of one plugin, that one. */
  private static String culprit(Plan plan, Attempt tried) {
    List<Candidate> changed =
        plan.set().plugins().stream().filter(p -> ids(plan).contains(p.id())).toList();
    Optional<Candidate> named = Culprit.of(tried, changed);
    if (named.isEmpty()) {
      named = Culprit.of(tried, plan.set().plugins());
    }
    return named
        .map(Candidate::id)
        .orElse(plan.plugins().size() == 1 ? plan.plugins().get(0).id() : null);
  }

  private static List<String> ids(Plan plan) {
    return plan.plugins().stream().map(PluginPlan::id).toList();
  }

  /**
   * The plugin is gone already: that its data could not be handled is told, and changes nothing.
   */
  private void removeData(Plan plan, Steps steps) {
    for (PluginPlan plugin : plan.plugins()) {
      if (plugin.data() == null || plugin.data() == Removal.Data.KEEP) {
        continue;
      }
      steps.beginData();
      try (Connection connection = inspection.connection()) {
        Traces traces = inspection.tracesIn(connection);
        if (plugin.data() == Removal.Data.EXPORT) {
          Path file =
              DataExport.write(
                  home, plugin.id(), traces.tables(plugin.id(), connection), connection);
          steps.exported(file.getFileName().toString());
          connection.setAutoCommit(true);
        }
        inspection.farewell().say(plugin.id(), plugin.jar()).ifPresent(steps::remark);
        traces.purge(plugin.id(), plugin.jar(), connection);
      } catch (IOException | SQLException e) {
        LOG.log(Level.SEVERE, "The data of " + plugin.id() + " could not be removed", e);
        steps.endWith("The data of " + plugin.id() + " is still there: " + e.getMessage());
      }
    }
  }
}
