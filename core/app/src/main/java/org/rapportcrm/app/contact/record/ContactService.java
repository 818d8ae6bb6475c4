package org.rapportcrm.app.contact.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.ContactChange;
import org.rapportcrm.app.data.Entities;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.reach.Reach;
import org.rapportcrm.app.security.Acting;

/** Creates and changes single contacts. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ContactService {

  private Entities entities;
  private ContactUniqueness uniqueness;
  private ContactReach reach;
  private ContactChanger changer;
  private ContactTraces traces;
  private Clock clock;
  private Refusals refusals;

  /** For the container. */
  protected ContactService() {}

  @Inject
  public ContactService(
      Entities entities,
      ContactUniqueness uniqueness,
      ContactReach reach,
      ContactChanger changer,
      ContactTraces traces,
      Clock clock,
      Refusals refusals) {
    this.entities = entities;
    this.uniqueness = uniqueness;
    this.reach = reach;
    this.changer = changer;
    this.traces = traces;
    this.clock = clock;
    this.refusals = refusals;
  }

  /**
   * Creates a contact and answers its key.
   *
   * @throws ProblemException when nothing names the person, or when address or customer number
   *     belong to another contact, which is named
   */
  public long create(ContactChange change) {
    if (!change.namesSomebody()) {
      throw refusals.bad(null, "contacts.nobody");
    }
    uniqueness.check(change, null);
    Contact contact = new Contact(clock.instant());
    Reach reached = reach.wished(null, change);
    apply(contact, change, reached);
    contact.madeBy(Acting.sight());
    save(
        () -> {
          entities.add(contact);
          entities.flush();
          reach.save(contact.id(), reached);
        });
    traces.created(contact, change);
    return contact.id();
  }

  /**
   * Changes a contact.
   *
   * @param version the version that the change was made for; {@code null} for the newest
   * @throws ProblemException when it was changed meanwhile, or when address or customer number
   *     belong to another contact
   */
  public void change(long id, ContactChange change, Long version) {
    Contact contact = living(id);
    if (version != null && version != contact.version()) {
      throw meanwhile();
    }
    uniqueness.check(change, id);
    ContactSnapshot before = ContactSnapshot.of(contact);
    Reach reached = reach.wished(id, change);
    apply(contact, change, reached);
    save(() -> reach.save(id, reached));
    traces.changed(contact, before, change);
  }

  private void apply(Contact contact, ContactChange change, Reach reached) {
    if (!reached.isUnsaid()) {
      contact.foundBy(reach.words(contact.id(), reached));
    }
    changer.apply(change, contact);
  }

  /** A race lost between the check and the write is told like one lost before it. */
  private void save(Runnable add) {
    try {
      add.run();
      entities.flush();
    } catch (OptimisticLockException e) {
      throw meanwhile();
    } catch (PersistenceException | SqlException e) {
      throw refusals.conflict(null, "contacts.same-time");
    }
  }

  private Contact living(long id) {
    return entities
        .find(Contact.class, id)
        .filter(contact -> !contact.isTrashed() && contact.isSeen())
        .orElseThrow(() -> refusals.notFound("contacts.one", id));
  }

  private ProblemException meanwhile() {
    return refusals.overtaken(null);
  }
}
