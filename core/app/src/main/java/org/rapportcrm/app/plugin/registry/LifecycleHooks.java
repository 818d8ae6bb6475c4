package org.rapportcrm.app.plugin.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Consumer;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.plugin.Lifecycle;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.guard.Outcome;

/**
 * Tells plugins that they are switched on or off, each on a thread and in a transaction of its own:
 * one that never comes back keeps nobody from going on.
 */
@ApplicationScoped
public class LifecycleHooks {

  private static final Logger LOG = System.getLogger(LifecycleHooks.class.getName());

  @Inject private Guard guard;
  @Inject private PluginRegistry registry;
  @Inject private PluginNames names;
  @Inject private Transactions transactions;

  /**
   * Before it is on.
   *
   * @throws ProblemException 409 when it says no, fails, or does not come back
   */
  void activate(String plugin) {
    wrong(plugin, Lifecycle::onActivate)
        .ifPresent(
            why -> {
              throw KeyedProblem.badState("plugins.refused.hook", names.of(plugin), why);
            });
  }

  /** Before it is off. */
  void deactivate(String plugin) {
    wrong(plugin, Lifecycle::onDeactivate)
        .ifPresent(
            why -> LOG.log(Level.WARNING, plugin + " failed while it was switched off: " + why));
  }

  /** What went wrong when it was told; empty when nothing did. */
  private Optional<String> wrong(String plugin, Consumer<Lifecycle> what) {
    return registry
        .contentsOf(plugin)
        .flatMap(RapportPlugin::lifecycle)
        .map(type -> tell(plugin, type, what))
        .flatMap(LifecycleHooks::wrong);
  }

  private Outcome<Boolean> tell(
      String plugin, Class<? extends Lifecycle> type, Consumer<Lifecycle> what) {
    return guard.within(
        plugin,
        Kind.LIFECYCLE,
        type.getName(),
        () ->
            transactions.computeInNew(
                () ->
                    guard.<Lifecycle, Boolean>with(
                        type,
                        bean -> {
                          what.accept(bean);
                          return true;
                        })));
  }

  private static Optional<String> wrong(Outcome<Boolean> outcome) {
    if (outcome.late()) {
      return Optional.of(Words.of("plugins.refused.hook.late").toString());
    }
    return Optional.ofNullable(outcome.failure()).map(LifecycleHooks::rootMessage);
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
