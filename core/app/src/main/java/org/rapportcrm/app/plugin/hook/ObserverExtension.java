package org.rapportcrm.app.plugin.hook;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rapportcrm.api.hook.Reliable;

/**
 * Puts the guard round every observer of an event of {@code org.rapportcrm.api}, so that plain
 * {@code @Observes} is safe: a plugin that is off is not called, one that throws harms nobody.
 */
public class ObserverExtension implements Extension {

  private final List<GuardedObserver> observers = new CopyOnWriteArrayList<>();

  /** Called by the container for each observer it finds. */
  <T, X> void guard(@Observes ProcessObserverMethod<T, X> found) {
    ObserverMethod<T> original = found.getObserverMethod();
    if (!(original.getObservedType() instanceof Class<?> eventType)
        || !eventType.getName().startsWith("org.rapportcrm.api.")) {
      return;
    }
    boolean reliable = original.getObservedQualifiers().contains(Reliable.Literal.INSTANCE);
    GuardedObserver observer =
        new GuardedObserver(
            id(original.getBeanClass(), found.getAnnotatedMethod(), eventType),
            original.getBeanClass(),
            eventType,
            reliable);
    observers.add(observer);
    found
        .configureObserverMethod()
        .notifyWith((EventContext<T> event) -> notify(observer, original, event));
  }

  /** Every guarded observer. */
  List<GuardedObserver> observers() {
    return observers;
  }

  /** The observer with this id. */
  Optional<GuardedObserver> find(String id) {
    return observers.stream().filter(known -> known.id().equals(id)).findFirst();
  }

  private static <T> void notify(
      GuardedObserver observer, ObserverMethod<T> original, EventContext<T> event) {
    ObserverGuard.current().call(observer, () -> original.notify(event));
  }

  private static String id(Class<?> bean, AnnotatedMethod<?> method, Class<?> eventType) {
    return bean.getName()
        + "#"
        + method.getJavaMember().getName()
        + ":"
        + eventType.getSimpleName();
  }
}
