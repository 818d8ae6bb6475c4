package org.rapportcrm.app.plugin.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.List;

/** Hands an event to its observers, once its transaction has committed. */
@ApplicationScoped
public class Delivery {

  @Inject private BeanManager beans;
  @Inject private ObserverExtension extension;
  @Inject private Outbox outbox;

  /** Whether anybody observes events of this kind without the outbox. */
  boolean hasObservers(Object event) {
    return extension.observers().stream()
        .anyMatch(o -> !o.reliable() && o.eventType().isInstance(event));
  }

  /** To plain observers, and to the reliable ones whose rows were just written. */
  void deliver(Object event, List<Long> rows) {
    beans.getEvent().fire(event);
    rows.forEach(outbox::deliver);
  }
}
