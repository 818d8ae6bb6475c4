package org.rapportcrm.it.inside;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.api.hook.Reliable;

/** Remembers which new contacts it was told of, and whether they were to be seen by then. */
@ApplicationScoped
public class Witness {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject private Contacts contacts;

  private final Set<Long> told = new HashSet<>();
  private final Set<Long> toldReliably = new HashSet<>();
  private final Set<Long> toldTooEarly = new HashSet<>();

  /** Comes after {@link Stumbler}. */
  void on(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ContactsCreated event) {
    remember(told, event.contactIds());
  }

  void onReliable(@Observes @Reliable ContactsCreated event) {
    event.contactIds().stream()
        .filter(id -> contacts.find(id).isEmpty())
        .forEach(id -> remember(toldTooEarly, List.of(id)));
    remember(toldReliably, event.contactIds());
  }

  /** Waits for a plain event about the contact; answers whether it came. */
  public boolean isTold(long contact) {
    return comes(told, contact);
  }

  /** Waits for a reliable event about the contact; answers whether it came. */
  public boolean isToldReliably(long contact) {
    return comes(toldReliably, contact);
  }

  /** Whether any event about the contact has come by now. */
  public synchronized boolean knows(long contact) {
    return told.contains(contact) || toldReliably.contains(contact);
  }

  /** Whether it was told of the contact when nobody could see it yet. */
  public synchronized boolean wasTooEarly(long contact) {
    return toldTooEarly.contains(contact);
  }

  private synchronized void remember(Set<Long> ids, List<Long> more) {
    ids.addAll(more);
    notifyAll();
  }

  private synchronized boolean comes(Set<Long> ids, long contact) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (long left = PATIENCE.toMillis(); !ids.contains(contact) && left > 0; ) {
        wait(left);
        left = (deadline - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ids.contains(contact);
  }
}
