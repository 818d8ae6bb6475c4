package org.rapportcrm.app.contact.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rapportcrm.app.company.Companies;
import org.rapportcrm.app.contact.ContactChange;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.visibility.NamedRecords;
import org.rapportcrm.app.team.TeamWish;

/** Puts a checked change onto a contact: its fields, its company, and who looks after it. */
@ApplicationScoped
public class ContactChanger {

  private Companies companies;
  private CompanyNameOf companyNames;
  private NamedRecords named;
  private Clock clock;
  private Refusals refusals;

  /** For the container. */
  protected ContactChanger() {}

  /** With what it looks up. */
  @Inject
  public ContactChanger(
      Companies companies,
      CompanyNameOf companyNames,
      NamedRecords named,
      Clock clock,
      Refusals refusals) {
    this.companies = companies;
    this.companyNames = companyNames;
    this.named = named;
    this.clock = clock;
    this.refusals = refusals;
  }

  /** A company that is not there yet is made; a user or team that is not there is refused. */
  void apply(ContactChange change, Contact contact) {
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
    contact.changed(companyNames.of(contact.companyId()), clock.instant());
  }

  /** Who sees no company with a contact takes none away by leaving the field empty. */
  private Long hidden(Contact contact) {
    Long company = contact.companyId();
    return company == null || companies.sees(company) ? null : company;
  }

  private Long checkedTeam(Contact contact, ContactChange change) {
    Long team = change.team().after(contact.teamId());
    if (change.team().given()) {
      named.demandTeam(TeamWish.FIELD, team);
    }
    return team;
  }

  private void checkOwner(Long ownerId) {
    named.demandUser(ContactChange.OWNER, ownerId);
  }
}
