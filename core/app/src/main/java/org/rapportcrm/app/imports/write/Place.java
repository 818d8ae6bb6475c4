package org.rapportcrm.app.imports.write;

import org.rapportcrm.app.list.ListRoles;

/**
 * What somebody is on a list.
 *
 * @param role the role's name, or {@code null}
 * @param invitation a state's word, or {@code null}
 */
record Place(String role, String invitation) {

  static final Place PLAIN = new Place(null, null);

  /** The same with what a row says; {@code null} says nothing. */
  Place with(String saidRole, String saidInvitation) {
    return new Place(
        saidRole == null ? role : saidRole, saidInvitation == null ? invitation : saidInvitation);
  }

  /** Whether both mean the same. */
  boolean same(Place other) {
    return key().equals(other.key());
  }

  private String key() {
    return (role == null ? "" : ListRoles.key(role)) + "\0" + invitation;
  }
}
