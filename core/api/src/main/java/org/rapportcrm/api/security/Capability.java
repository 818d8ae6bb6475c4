package org.rapportcrm.api.security;

import java.util.Set;

/**
 * A named right.
 *
 * @param id the plugin's id, a dot and a word, such as {@code loyalty.manage}
 * @param labelKey message key of what it lets a person do
 * @param roles the roles that hold it from the start, out of {@link Roles}; an administrator holds
 *     every capability anyway
 */
public record Capability(String id, String labelKey, Set<String> roles) {

  /** Keeps an immutable copy. */
  public Capability {
    roles = Set.copyOf(roles);
  }
}
