package org.rapportcrm.it.inside;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rapportcrm.api.hook.ContactDeletion;
import org.rapportcrm.api.hook.ContactDeletionFilter;

/** Keeps the contacts that a test names. */
@ApplicationScoped
public class Keeper implements ContactDeletionFilter {

  /** Key of its reason. */
  static final String REASON = "inside.kept";

  private final Set<Long> kept = ConcurrentHashMap.newKeySet();
  private volatile boolean throwing;

  /** From now on this contact stays. */
  public void keep(long contact) {
    kept.add(contact);
  }

  /** Whether it throws from now on. */
  public void throwing(boolean now) {
    throwing = now;
  }

  @Override
  public ContactDeletion apply(ContactDeletion deletion) {
    if (throwing) {
      throw new IllegalStateException("no filter today");
    }
    ContactDeletion next = deletion;
    for (Long contact : deletion.contacts()) {
      next = kept.contains(contact) ? next.deny(contact, REASON) : next;
    }
    return next;
  }
}
