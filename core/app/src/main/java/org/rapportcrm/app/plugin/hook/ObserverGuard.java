package org.rapportcrm.app.plugin.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.guard.PluginFailure;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/**
 * Calls observers one by one: only those of active plugins, each in a transaction of its own and on
 * a thread of its own, so that one that does not come back holds up the others for its time only.
 */
@ApplicationScoped
public class ObserverGuard {

  /** The one observer that a delivery from the outbox is for; everybody else is passed over. */
  private static final ThreadLocal<String> ONLY = new ThreadLocal<>();

  @Inject private InstalledSet installed;
  @Inject private PluginRegistry registry;
  @Inject private Guard guard;
  @Inject private Transactions transactions;

  /** The guard; asked for here, because an extension belongs to no bean archive of its own. */
  static ObserverGuard current() {
    return CDI.current().select(ObserverGuard.class).get();
  }

  /** Whether the observer's plugin is active. */
  boolean isActive(GuardedObserver observer) {
    return registry.isActiveForAll(ownerOf(observer));
  }

  /** Whether it is to hear of what happens now, if need be when its plugin's pause is over. */
  boolean isWanted(GuardedObserver observer) {
    return registry.isWanted(ownerOf(observer));
  }

  /** Runs a delivery for one observer; what the observer throws comes through. */
  void only(GuardedObserver observer, Runnable delivery) {
    ONLY.set(observer.id());
    try {
      delivery.run();
    } finally {
      ONLY.remove();
    }
  }

  void call(GuardedObserver observer, Runnable notification) {
    String only = ONLY.get();
    if (only != null) {
      if (only.equals(observer.id())) {
        calling(observer, notification);
      }
      return;
    }
    if (!isActive(observer)) {
      return;
    }
    guard.within(
        ownerOf(observer),
        Kind.OBSERVER,
        observer.id(),
        () -> {
          transactions.inNew(() -> calling(observer, notification));
          return null;
        });
  }

  /** Errors become exceptions, because only those roll a transaction back. */
  private void calling(GuardedObserver observer, Runnable notification) {
    try {
      notification.run();
    } catch (Error e) {
      throw new PluginFailure(ownerOf(observer), e);
    }
  }

  /** The id of the plugin that an observer belongs to. */
  String ownerOf(GuardedObserver observer) {
    return installed.ownerOf(observer.beanClass()).map(Manifest::id).orElse(PluginRegistry.CORE);
  }
}
