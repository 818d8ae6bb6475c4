package org.rapportcrm.app.plugin.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Consumer;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.plugin.Lifecycle;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;

/** Tells plugins that they are switched on or off, or deleted. */
@ApplicationScoped
public class LifecycleHooks {

  private static final Logger LOG = System.getLogger(LifecycleHooks.class.getName());

  @Inject private Guard guard;
  @Inject private PluginRegistry registry;

  /**
   * Before it is on.
   *
   * @throws ProblemException 409 when it says no, or fails
   */
  void activate(String plugin) {
    try {
      tell(plugin, Lifecycle::onActivate);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.log(Level.WARNING, plugin + " failed when it was switched on", e);
      throw ProblemException.conflict(
          plugin + " cannot be switched on: " + rootMessage(e),
          "Put that right, or install a version that works.");
    }
  }

  /** Before it is off. */
  void deactivate(String plugin) {
    tellWhateverComes(plugin, Lifecycle::onDeactivate);
  }

  /** Before all its data is deleted. */
  public void purge(String plugin) {
    tellWhateverComes(plugin, Lifecycle::onPurge);
  }

  private void tellWhateverComes(String plugin, Consumer<Lifecycle> what) {
    try {
      tell(plugin, what);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.log(Level.WARNING, plugin + " failed while it was told that it goes", e);
    }
  }

  private void tell(String plugin, Consumer<Lifecycle> what) {
    Optional<Class<? extends Lifecycle>> named =
        registry.contentsOf(plugin).flatMap(RapportPlugin::lifecycle);
    named.ifPresent(type -> tell(plugin, type, what));
  }

  private void tell(String plugin, Class<? extends Lifecycle> type, Consumer<Lifecycle> what) {
    guard.runPlain(
        plugin,
        Kind.LIFECYCLE,
        type.getName(),
        () ->
            guard.<Lifecycle, Void>with(
                type,
                bean -> {
                  what.accept(bean);
                  return null;
                }));
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
