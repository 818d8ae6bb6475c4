package org.rapportcrm.app.contact.trash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.contact.ContactsErased;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.privacy.PluginPrivacy;
import org.rapportcrm.app.contact.trash.DeletionVetoes.Veto;
import org.rapportcrm.app.plugin.hook.Events;

/** Removes contacts as though they had never been there, with what plugins keep of them. */
@ApplicationScoped
public class ContactRemoval {

  private Sql sql;
  private PluginPrivacy plugins;
  private DeletionVetoes vetoes;
  private Events events;

  /** For the container. */
  protected ContactRemoval() {}

  @Inject
  public ContactRemoval(Sql sql, PluginPrivacy plugins, DeletionVetoes vetoes, Events events) {
    this.sql = sql;
    this.plugins = plugins;
    this.vetoes = vetoes;
    this.events = events;
  }

  /** Those that a plugin keeps from going, with its reason. */
  public Map<Long, Veto> vetoed(Collection<Long> ids) {
    return ids.isEmpty() ? Map.of() : vetoes.on(ids);
  }

  /** Removes them in the caller's transaction, at most 1,000. */
  public void remove(Collection<Long> ids) {
    if (!ids.isEmpty()) {
      ids.forEach(plugins::erase);
      sql.update("delete from contact where id = any(?)", ids);
      events.fire(new ContactsErased(List.copyOf(ids)));
    }
  }
}
