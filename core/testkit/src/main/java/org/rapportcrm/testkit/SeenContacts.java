package org.rapportcrm.testkit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.SqlPart;

/** Somebody who sees all contacts, or some alone. */
public final class SeenContacts implements VisibleContacts {

  private final List<Long> some;

  private SeenContacts(List<Long> some) {
    this.some = some;
  }

  /** Who sees all contacts. */
  public static SeenContacts everybody() {
    return new SeenContacts(null);
  }

  /** Who sees these contacts alone. */
  public static SeenContacts only(Long... contactIds) {
    return new SeenContacts(List.of(contactIds));
  }

  @Override
  public boolean all() {
    return some == null;
  }

  @Override
  public SqlPart on(String alias) {
    return key(alias + ".id");
  }

  @Override
  public SqlPart key(String column) {
    return all() ? SqlPart.NONE : SqlPart.of(" and " + column + " = any(?)", some);
  }

  @Override
  public Set<Long> among(Collection<Long> contactIds) {
    Set<Long> seen = new HashSet<>(contactIds);
    if (!all()) {
      seen.retainAll(some);
    }
    return seen;
  }
}
