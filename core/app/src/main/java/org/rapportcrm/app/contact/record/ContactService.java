package org.rapportcrm.app.contact.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.company.Companies;
import org.rapportcrm.app.contact.ContactChange;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.Owners;
import org.rapportcrm.app.data.Entities;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.reach.Reach;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.tag.Tags;
import org.rapportcrm.app.team.TeamWish;

/** Creates and changes single contacts. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ContactService {

  private Entities entities;
  private ContactUniqueness uniqueness;
  private ContactReach reach;
  private StageHistory stages;
  private CompanyOfEntries timeline;
  private Companies companies;
  private CompanyNameOf companyNames;
  private Tags tags;
  private Owners owners;
  private Clock clock;
  private Refusals refusals;
  private Events events;
  private Audit audit;

  /** For the container. */
  protected ContactService() {}

  /** With what it works on. */
  @Inject
  public ContactService(
      Entities entities,
      ContactUniqueness uniqueness,
      ContactReach reach,
      StageHistory stages,
      CompanyOfEntries timeline,
      Companies companies,
      CompanyNameOf companyNames,
      Tags tags,
      Owners owners,
      Clock clock,
      Refusals refusals,
      Events events,
      Audit audit) {
    this.entities = entities;
    this.uniqueness = uniqueness;
    this.reach = reach;
    this.stages = stages;
    this.timeline = timeline;
    this.companies = companies;
    this.companyNames = companyNames;
    this.tags = tags;
    this.owners = owners;
    this.clock = clock;
    this.refusals = refusals;
    this.events = events;
    this.audit = audit;
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
    stages.moved(contact.id(), null, contact.get(ContactField.LIFE_STAGE));
    if (change.tags() != null) {
      tags.set(contact.id(), change.tags());
    }
    events.fire(new ContactsCreated(List.of(contact.id())));
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
    String stage = contact.get(ContactField.LIFE_STAGE);
    Reach reached = reach.wished(id, change);
    apply(contact, change, reached);
    save(() -> reach.save(id, reached));
    stages.moved(id, stage, contact.get(ContactField.LIFE_STAGE));
    timeline.joined(id, contact.companyId());
    audit.changed("contact.changed", "contact " + id, before.until(contact));
    if (change.tags() != null) {
      tags.set(id, change.tags());
    }
    events.fire(new ContactsChanged(List.of(id)));
  }

  private void apply(Contact contact, ContactChange change, Reach reached) {
    change.fields().entrySet().stream()
        .filter(entry -> entry.getKey() != ContactField.COMPANY)
        .forEach(entry -> contact.set(entry.getKey(), entry.getValue()));
    if (change.touches(ContactField.COMPANY)) {
      String company = change.fields().get(ContactField.COMPANY);
      contact.worksFor(company == null ? hidden(contact) : Long.valueOf(companies.named(company)));
    }
    contact.ofTeam(checkedTeam(contact, change));
    if (change.ownerGiven()) {
      checkOwner(change.ownerId());
      contact.ownedBy(change.ownerId());
    }
    if (!reached.isUnsaid()) {
      contact.foundBy(reach.words(contact.id(), reached));
    }
    contact.changed(companyNames.of(contact.companyId()), clock.instant());
  }

  /** Who sees no company with a contact takes none away by leaving the field empty. */
  private Long hidden(Contact contact) {
    Long company = contact.companyId();
    return company == null || companies.sees(company) ? null : company;
  }

  private Long checkedTeam(Contact contact, ContactChange change) {
    Long team = change.team().after(contact.teamId());
    if (change.team().given() && team != null && !owners.isTeam(team)) {
      throw refusals.bad(TeamWish.FIELD, "teams.none-such", team);
    }
    return team;
  }

  private void checkOwner(Long ownerId) {
    if (Objects.nonNull(ownerId) && !owners.exists(ownerId)) {
      throw refusals.bad(ContactChange.OWNER, "input.no-user", ownerId);
    }
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
    return refusals.conflict("version", "input.changed-meanwhile");
  }
}
