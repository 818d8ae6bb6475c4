package org.rapportcrm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.record.ContactService;
import org.rapportcrm.app.data.Transactions;

class ReliableEventsIT extends Inside {

  @Inject private ContactService service;
  @Inject private Contacts contacts;
  @Inject private Transactions transactions;
  @Inject private Sql sql;
  @Inject private Witness witness;

  @Test
  void aReliableEventWaitsInTheOutboxAndArrivesAfterTheCommit() {
    long id =
        transactions.computeInNew(
            () -> {
              long made = service.create(NewContacts.named("Omid"));
              assertThat(waiting(made)).isOne();
              assertThat(witness.knows(made)).isFalse();
              return made;
            });

    assertThat(witness.isToldReliably(id)).isTrue();
    assertThat(witness.wasTooEarly(id)).as("told before the contact could be seen").isFalse();
  }

  @Test
  void noEventArrivesOfATransactionThatRollsBack() {
    AtomicLong lost = new AtomicLong();
    assertThatThrownBy(
            () ->
                transactions.inNew(
                    () -> {
                      lost.set(service.create(NewContacts.named("Lost")));
                      throw new IllegalStateException("rolled back on purpose");
                    }))
        .hasMessageContaining("on purpose");
    long kept = service.create(NewContacts.named("Kept"));

    assertThat(witness.isToldReliably(kept)).isTrue();
    assertThat(contacts.find(lost.get())).isEmpty();
    assertThat(waiting(lost.get())).isZero();
    assertThat(witness.knows(lost.get())).isFalse();
  }

  /** How many rows of the outbox tell the witness of the contact. */
  private long waiting(long contact) {
    return sql.number(
        "select count(*) from outbox where observer like ? and payload like ?",
        Witness.class.getName() + "#%",
        "%[" + contact + "]%");
  }
}
