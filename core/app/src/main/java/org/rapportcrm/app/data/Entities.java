package org.rapportcrm.app.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Single records that people edit, through JPA; lists and bulk work go through SQL. */
@ApplicationScoped
public class Entities {

  @PersistenceContext(unitName = "rapport")
  private EntityManager manager;

  /** For the container. */
  protected Entities() {}

  /** Over this entity manager. */
  public Entities(EntityManager manager) {
    this.manager = manager;
  }

  /** The record with this key. */
  public <T> Optional<T> find(Class<T> type, long id) {
    return Optional.ofNullable(manager.find(type, id));
  }

  /** Adds the record and gives it its key. */
  public <T> T add(T record) {
    manager.persist(record);
    return record;
  }

  /**
   * Writes what changed now, so that SQL in the same transaction sees it and a violated constraint
   * or a lost race shows here.
   *
   * @throws jakarta.persistence.PersistenceException when the database refuses
   */
  public void flush() {
    manager.flush();
  }

  /** Deletes the record. */
  public void remove(Object record) {
    manager.remove(record);
  }

  /** Forgets what is loaded, after SQL changed it. */
  public void forget() {
    manager.flush();
    manager.clear();
  }
}
