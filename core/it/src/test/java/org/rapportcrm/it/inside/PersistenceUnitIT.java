package org.rapportcrm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.record.Contact;
import org.rapportcrm.app.contact.record.ContactService;
import org.rapportcrm.app.data.Entities;
import org.rapportcrm.app.data.Transactions;

class PersistenceUnitIT extends Inside {

  @Inject private GuestBook guests;
  @Inject private ContactService service;
  @Inject private Contacts contacts;
  @Inject private Entities entities;
  @Inject private Transactions transactions;

  @Test
  void theOneUnitHoldsTheEntitiesOfTheCoreAndOfThePlugin() {
    assertThat(guests.entities()).contains("Contact", "Company", "Guest");
  }

  @Test
  void aPluginsEntityIsStoredInItsOwnTableAndJoinedWithTheCores() {
    long id = service.create(NewContacts.named("Parvin"));

    guests.sign(id, "I was here");

    assertThat(guests.wordsOf("Parvin")).containsExactly("I was here");
  }

  @Test
  void aSaveThatWasMadeForAnOlderVersionIsRefused() {
    long id = service.create(NewContacts.named("First"));
    long version = version(id);
    service.change(id, NewContacts.named("Second"), version);

    assertThatThrownBy(() -> service.change(id, NewContacts.named("Stale"), version))
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.status()).isEqualTo(409));
    assertThat(contacts.find(id).orElseThrow().firstName()).isEqualTo("Second");
  }

  @Test
  void ofTwoTransactionsThatChangeOneContactTheSlowerIsRefused() {
    long id = service.create(NewContacts.named("First"));

    assertThatThrownBy(
            () ->
                transactions.inNew(
                    () -> {
                      Contact stale = entities.find(Contact.class, id).orElseThrow();
                      transactions.inNew(
                          () -> service.change(id, NewContacts.named("Quicker"), null));
                      stale.set(ContactField.FIRST_NAME, "Slower");
                      entities.flush();
                    }))
        .isInstanceOf(OptimisticLockException.class);
    assertThat(contacts.find(id).orElseThrow().firstName()).isEqualTo("Quicker");
  }

  private long version(long id) {
    return transactions.computeInNew(
        () -> entities.find(Contact.class, id).orElseThrow().version());
  }
}
