package org.rapportcrm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.hook.ContactDeletionFilter;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.record.ContactService;
import org.rapportcrm.app.contact.trash.ContactTrash;
import org.rapportcrm.app.plugin.hook.FilterRun;
import org.rapportcrm.app.plugin.hook.FilterTraces;
import org.rapportcrm.app.plugin.registry.PluginSwitch;

class FiltersIT extends Inside {

  @Inject private ContactService service;
  @Inject private Contacts contacts;
  @Inject private ContactTrash trash;
  @Inject private FilterTraces traces;
  @Inject private PluginSwitch plugins;
  @Inject private Keeper keeper;

  @Test
  void aPluginKeepsAContactFromTheTrashAndIsNamed() {
    long id = service.create(NewContacts.named("Stays"));
    keeper.keep(id);

    assertThatThrownBy(() -> trash.delete(id))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.status()).isEqualTo(409))
        .hasMessageContaining(Keeper.REASON);

    assertThat(contacts.find(id)).isPresent();
    assertThat(traces.lastChange(ContactDeletionFilter.class.getSimpleName()))
        .get()
        .satisfies(
            run -> assertThat(run.lastChange().orElseThrow().plugin()).isEqualTo(InsidePlugin.ID));
  }

  @Test
  void theFilterOfAnInactivePluginIsNotAsked() {
    long id = service.create(NewContacts.named("Goes"));
    keeper.keep(id);
    plugins.deactivate(InsidePlugin.ID, "test");
    try {
      trash.delete(id);
    } finally {
      plugins.activate(InsidePlugin.ID, "test");
    }
    assertThat(contacts.find(id)).isEmpty();
  }

  @Test
  void aFilterThatThrowsIsSkippedAndTheTraceSaysSo() {
    long id = service.create(NewContacts.named("Goes too"));
    keeper.keep(id);
    keeper.throwing(true);
    try {
      trash.delete(id);
    } finally {
      keeper.throwing(false);
    }
    assertThat(contacts.find(id)).isEmpty();
    assertThat(traces.last(ContactDeletionFilter.class.getSimpleName()).orElseThrow().steps())
        .extracting(FilterRun.Step::result)
        .contains(FilterRun.Result.FAILED);
  }
}
