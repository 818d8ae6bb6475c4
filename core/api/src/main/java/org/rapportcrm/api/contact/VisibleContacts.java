package org.rapportcrm.api.contact;

import java.util.Collection;
import java.util.Set;
import org.rapportcrm.api.data.SqlPart;

/**
 * Which contacts the person may see for whom the request is answered. A role sees all contacts,
 * those of its members' teams, or each member's own; purchases, interactions and whatever a plugin
 * keeps about a contact follow the contact. Background work and public pages act for nobody and see
 * all of them.
 *
 * <p>Every query whose result is shown to a person asks it, also those that count: inject it and
 * put one of its pieces into the statement. {@link Contacts} and {@code Segments} answer for the
 * person already.
 */
public interface VisibleContacts {

  /** Whether it is all of them, so that nothing has to be asked. */
  boolean all();

  /**
   * A condition on the table {@code contact}, beginning with {@code and}; empty for those who see
   * all.
   *
   * @param alias the table's alias in the statement
   */
  SqlPart on(String alias);

  /**
   * The same for a table that holds a contact's key: {@code and m.contact_id in (…)}; empty for
   * those who see all. Rows without contact are left out for the others.
   *
   * @param column the column with the alias of its table
   */
  SqlPart key(String column);

  /** Those of these contacts that may be seen. */
  Set<Long> among(Collection<Long> contactIds);

  /**
   * Whether the contact may be seen. One that may not is treated as if it did not exist: status
   * 404.
   */
  default boolean sees(long contactId) {
    return all() || among(Set.of(contactId)).contains(contactId);
  }
}
