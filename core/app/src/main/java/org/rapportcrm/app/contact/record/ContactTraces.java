package org.rapportcrm.app.contact.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.ContactChange;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.tag.Tags;

/**
 * What a saved contact leaves outside its own row: the stages it went through, its company's
 * timeline, its tags, the log, and the event that tells everybody else.
 */
@ApplicationScoped
public class ContactTraces {

  private StageHistory stages;
  private CompanyOfEntries timeline;
  private Tags tags;
  private Audit audit;
  private Events events;

  /** For the container. */
  protected ContactTraces() {}

  /** With those who keep the traces. */
  @Inject
  public ContactTraces(
      StageHistory stages, CompanyOfEntries timeline, Tags tags, Audit audit, Events events) {
    this.stages = stages;
    this.timeline = timeline;
    this.tags = tags;
    this.audit = audit;
    this.events = events;
  }

  /** There is a new contact, made by this change. */
  void created(Contact contact, ContactChange change) {
    stages.moved(contact.id(), null, ContactSnapshot.of(contact).stage());
    tag(contact, change);
    events.fire(new ContactsCreated(List.of(contact.id())));
  }

  /** A contact was changed; the snapshot says what it was before. */
  void changed(Contact contact, ContactSnapshot before, ContactChange change) {
    stages.moved(contact.id(), before.stage(), ContactSnapshot.of(contact).stage());
    timeline.joined(contact.id(), contact.companyId());
    audit.changed("contact.changed", "contact " + contact.id(), before.until(contact));
    tag(contact, change);
    events.fire(new ContactsChanged(List.of(contact.id())));
  }

  private void tag(Contact contact, ContactChange change) {
    if (change.tags() != null) {
      tags.set(contact.id(), change.tags());
    }
  }
}
