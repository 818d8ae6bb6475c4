package org.rapportcrm.app.pluginset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.data.HomeFolder;
import org.rapportcrm.app.job.BackgroundWork;
import org.rapportcrm.app.plugin.change.ChangePlan;
import org.rapportcrm.app.plugin.change.PluginChanges;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Identity;

/**
 * Has the jars of a set put in place, all in one change. The application that was asked ends with
 * it, so the set waits in a file for the next one, which does the rest; when the change did not
 * work, nothing of the set is applied.
 */
@ApplicationScoped
public class SetJars {

  private static final Logger LOG = System.getLogger(SetJars.class.getName());

  @Inject private PluginChanges changes;
  @Inject private JarShelf shelf;
  @Inject private Sets sets;

  /**
   * Begins the change.
   *
   * @throws ProblemException with all findings when it cannot be carried out
   */
  void change(SetPlan plan) {
    ChangePlan planned = changes.planInstall(plan.jars());
    changes.refuseErrors(planned);
    try {
      Files.createDirectories(file().getParent());
      Files.writeString(file(), SetJson.of(plan.wanted()));
    } catch (IOException e) {
      throw new UncheckedIOException("The set cannot be kept in the home", e);
    }
    try {
      changes.apply(planned.id(), false);
    } catch (RuntimeException e) {
      forget();
      throw e;
    }
  }

  /** Does the rest, when the jars are there and before anything works by itself. */
  void finish(@Observes BackgroundWork.Beginning beginning) {
    if (!Files.exists(file())) {
      return;
    }
    try {
      SetPlan plan = sets.plan(Files.readString(file()));
      forget();
      if (plan.difference().jars().isEmpty()) {
        Acting.<Void, Exception>as(
            Identity.program("plugins apply"),
            () -> {
              sets.apply(plan);
              return null;
            });
        shelf.clear();
      } else {
        LOG.log(Level.WARNING, "The set was not applied: its jars could not be put in place");
      }
    } catch (Exception e) {
      forget();
      LOG.log(Level.ERROR, "The rest of the set was not applied", e);
    }
  }

  private static void forget() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file() {
    return HomeFolder.resolve("run").resolve("set.json");
  }
}
