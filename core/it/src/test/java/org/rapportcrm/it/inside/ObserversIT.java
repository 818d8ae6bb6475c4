package org.rapportcrm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.app.contact.record.ContactService;
import org.rapportcrm.app.plugin.hook.Failures;
import org.rapportcrm.app.plugin.registry.PluginSwitch;

class ObserversIT extends Inside {

  @Inject private ContactService service;
  @Inject private Contacts contacts;
  @Inject private Failures failures;
  @Inject private PluginSwitch plugins;
  @Inject private Stumbler stumbler;
  @Inject private Witness witness;

  @Test
  void anObserverThatThrowsBreaksNeitherTheSaveNorTheNextObserver() {
    int before = failures.of(InsidePlugin.ID).size();
    stumbler.act(Stumbler.Manner.THROWS);
    long id;
    try {
      id = service.create(NewContacts.named("Leila"));
    } finally {
      stumbler.act(Stumbler.Manner.MANAGES);
    }

    assertThat(contacts.find(id)).isPresent();
    assertThat(witness.isTold(id)).as("the observer after it was called").isTrue();
    assertThat(failures.of(InsidePlugin.ID))
        .as("the console can show the failure")
        .hasSize(before + 1)
        .first()
        .satisfies(
            failure -> {
              assertThat(failure.where()).contains("Stumbler");
              assertThat(failure.message()).contains(Stumbler.WORDS);
            });
  }

  @Test
  void anObserverOfAnInactivePluginIsNotCalled() {
    plugins.deactivate(InsidePlugin.ID, "test");
    long unseen;
    try {
      unseen = service.create(NewContacts.named("Unseen"));
    } finally {
      plugins.activate(InsidePlugin.ID, "test");
    }
    long seen = service.create(NewContacts.named("Seen"));

    assertThat(witness.isToldReliably(seen)).isTrue();
    assertThat(witness.knows(unseen)).isFalse();
  }
}
