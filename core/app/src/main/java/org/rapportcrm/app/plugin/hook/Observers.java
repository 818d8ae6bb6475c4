package org.rapportcrm.app.plugin.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Who observes which event, for explanations. */
@ApplicationScoped
public class Observers {

  @Inject private ObserverExtension extension;
  @Inject private ObserverGuard guard;

  /**
   * An observer.
   *
   * @param event simple name of the event
   * @param plugin whose it is
   * @param where simple name of its class
   * @param reliable whether it misses none
   */
  public record Listed(String event, String plugin, String where, boolean reliable) {}

  /** All observers of events of the API. */
  public List<Listed> all() {
    return extension.observers().stream()
        .map(
            one ->
                new Listed(
                    one.eventType().getSimpleName(),
                    guard.ownerOf(one),
                    one.beanClass().getSimpleName(),
                    one.reliable()))
        .toList();
  }
}
