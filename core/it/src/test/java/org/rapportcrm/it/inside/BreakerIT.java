package org.rapportcrm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.contact.record.ContactService;
import org.rapportcrm.app.plugin.breaker.Breakers;
import org.rapportcrm.app.plugin.breaker.Measures;
import org.rapportcrm.app.plugin.guard.Budget;
import org.rapportcrm.app.plugin.registry.PluginInfo;
import org.rapportcrm.app.plugin.registry.PluginInfo.State;
import org.rapportcrm.app.plugin.registry.PluginSwitch;

class BreakerIT extends Inside {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject private ContactService service;
  @Inject private Contacts contacts;
  @Inject private Settings settings;
  @Inject private PluginSwitch plugins;
  @Inject private Measures measures;
  @Inject private Stumbler stumbler;
  @Inject private Sql sql;

  @AfterEach
  void recover() {
    stumbler.act(Stumbler.Manner.MANAGES);
    settings.put("core", Breakers.STRIKES, null);
    settings.put("core", Budget.WORK.setting(), null);
    plugins.activate(InsidePlugin.ID, "test");
  }

  @Test
  void aPluginThatKeepsFailingIsPausedAndOneCallResumesIt() {
    settings.put("core", Breakers.STRIKES, "3");
    stumbler.act(Stumbler.Manner.THROWS);

    long last = 0;
    for (int i = 0; i < 3; i++) {
      last = service.create(NewContacts.named("Fails " + i));
    }

    assertThat(contacts.find(last)).as("what caused it was saved").isPresent();
    assertThat(comes(() -> state().state() == State.FAILED)).isTrue();
    assertThat(state().pausedAt()).isNotNull();
    assertThat(state().reason()).contains("Stumbler").contains(Stumbler.WORDS);
    assertThat(
            sql.number(
                "select count(*) from audit_entry where what = 'plugin.paused' and record = ?",
                "plugin " + InsidePlugin.ID))
        .isPositive();
    assertThat(measures.of(InsidePlugin.ID))
        .filteredOn(one -> one.where().contains("Stumbler"))
        .allSatisfy(one -> assertThat(one.spent().failures()).isGreaterThanOrEqualTo(3));

    stumbler.act(Stumbler.Manner.MANAGES);
    plugins.activate(InsidePlugin.ID, "test");
    assertThat(state().state()).isEqualTo(State.ACTIVE);
    assertThat(state().pausedAt()).isNull();
  }

  @Test
  void anObserverThatNeverReturnsPausesItsPluginAndHoldsUpNobody() {
    settings.put("core", Budget.WORK.setting(), "1");
    stumbler.act(Stumbler.Manner.LOOPS);

    Instant before = Instant.now();
    long id = service.create(NewContacts.named("Loops"));
    assertThat(Duration.between(before, Instant.now())).isLessThan(PATIENCE);

    assertThat(contacts.find(id)).isPresent();
    assertThat(comes(() -> state().state() == State.FAILED)).as("paused").isTrue();
    if (Runtime.version().feature() < 20) {
      assertThat(comes(() -> !stumbler.isLooping())).as("the loop was ended").isTrue();
    }
  }

  private PluginInfo state() {
    return plugins.get(InsidePlugin.ID);
  }

  private static boolean comes(BooleanSupplier condition) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean() && Instant.now().isBefore(deadline)) {
      LockSupport.parkNanos(20_000_000);
    }
    return condition.getAsBoolean();
  }
}
