package org.rapportcrm.it.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;

/** What a plugin does with the one persistence unit. */
@ApplicationScoped
@Transactional
public class GuestBook {

  @PersistenceContext(unitName = "rapport")
  private EntityManager manager;

  /** Keeps a contact's word. */
  public void sign(long contact, String word) {
    manager.persist(new Guest(contact, word));
  }

  /** The words of contacts with this first name: a query over the plugin's table and the core's. */
  public List<String> wordsOf(String firstName) {
    return manager
        .createQuery(
            "select g.word from Guest g join Contact c on c.id = g.contactId"
                + " where c.fields.firstName = :name",
            String.class)
        .setParameter("name", firstName)
        .getResultList();
  }

  /** Names of all entities, those of the core and of every plugin. */
  public List<String> entities() {
    return manager.getMetamodel().getEntities().stream()
        .map(type -> type.getName())
        .collect(Collectors.toList());
  }
}
