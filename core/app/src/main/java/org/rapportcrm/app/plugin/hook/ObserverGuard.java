package org.rapportcrm.app.plugin.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** Calls observers one by one: only those of active plugins, each in a transaction of its own. */
@ApplicationScoped
public class ObserverGuard {

  private static final Logger LOG = System.getLogger(ObserverGuard.class.getName());

  /** The one observer that a delivery from the outbox is for; everybody else is passed over. */
  private static final ThreadLocal<String> ONLY = new ThreadLocal<>();

  @Inject private InstalledSet installed;
  @Inject private PluginRegistry registry;
  @Inject private Failures failures;
  @Inject private Transactions transactions;

  /** The guard; asked for here, because an extension belongs to no bean archive of its own. */
  static ObserverGuard current() {
    return CDI.current().select(ObserverGuard.class).get();
  }

  /** Whether the observer's plugin is active. */
  boolean isActive(GuardedObserver observer) {
    return registry.isActive(ownerOf(observer));
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
        notification.run();
      }
      return;
    }
    if (!isActive(observer)) {
      return;
    }
    try {
      transactions.inNew(notification);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.log(Level.WARNING, "Observer " + observer.id() + " failed; the rest goes on", e);
      failures.add(ownerOf(observer), observer.id(), e);
    }
  }

  private String ownerOf(GuardedObserver observer) {
    return installed.ownerOf(observer.beanClass()).map(Manifest::id).orElse(PluginRegistry.CORE);
  }
}
