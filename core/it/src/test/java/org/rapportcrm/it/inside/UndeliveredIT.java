package org.rapportcrm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.plugin.hook.Outbox;
import org.rapportcrm.app.plugin.hook.Undelivered;

class UndeliveredIT extends Inside {

  private static final String NOBODY = "org.rapportcrm.gone.Observer#on:ContactsCreated";

  @Inject private Outbox outbox;
  @Inject private Undelivered undelivered;
  @Inject private Transactions transactions;
  @Inject private Clock clock;
  @Inject private Sql sql;

  @Test
  void anEventThatNobodyTakesIsGivenUpShownRetriedAndDropped() {
    long id = transactions.computeInNew(() -> insert(11));

    outbox.deliverDue();

    Undelivered.Row row = row(id);
    assertThat(row.givenUpAt()).isNotNull();
    assertThat(row.nextAt()).isNull();
    assertThat(row.error()).contains("No installed plugin");
    assertThat(undelivered.givenUp()).isPositive();

    undelivered.retry(id);
    outbox.deliverDue();
    assertThat(row(id).givenUpAt()).as("it is tried from the beginning").isNull();
    assertThat(row(id).attempts()).isOne();

    undelivered.drop(id);
    assertThat(sql.number("select count(*) from outbox where id = ?", id)).isZero();
  }

  @Test
  void anEventThatWasNeverTriedIsNotListed() {
    long id = transactions.computeInNew(() -> insert(0));
    assertThat(undelivered.list(null, 500).items())
        .extracting(Undelivered.Row::id)
        .doesNotContain(id);
    outbox.deliverDue();
    undelivered.drop(id);
  }

  private Undelivered.Row row(long id) {
    return undelivered.list(null, 500).items().stream()
        .filter(row -> row.id() == id)
        .findFirst()
        .orElseThrow();
  }

  private long insert(int attempts) {
    return sql.insert(
        "insert into outbox (observer, event_type, payload, created_at, next_at, attempts)"
            + " values (?, 'org.rapportcrm.api.contact.ContactsCreated', '{}', ?, ?, ?)",
        NOBODY,
        clock.instant(),
        clock.instant(),
        attempts);
  }
}
