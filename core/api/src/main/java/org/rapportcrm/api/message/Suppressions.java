package org.rapportcrm.api.message;

import java.time.Instant;
import java.util.Optional;
import org.rapportcrm.api.rest.Listing;

/**
 * Addresses that may not be written to, whatever lists, imports and plugins say; an injectable
 * service of the core. Addresses are compared without regard to case.
 */
public interface Suppressions {

  /**
   * A suppressed address.
   *
   * @param reason {@code bounce}, {@code complained}, {@code manual} or {@code erased}
   * @param detail words for people, may be {@code null}
   */
  record Suppression(String address, String reason, String detail, Instant at) {}

  /**
   * Suppressed addresses in the order of the alphabet.
   *
   * @param query what the address begins with, or {@code null}
   * @param cursor of the last page, or {@code null}
   * @param limit at most so many, up to 500
   */
  Listing<Suppression> list(String query, String cursor, int limit);

  /** Whether the address is suppressed, in any of its spellings. */
  boolean contains(String address);

  /** Why the address is suppressed, if it is; of several reasons the oldest. */
  Optional<Suppression> find(String address);

  /**
   * Suppresses an address from now on; one that is suppressed already keeps its reason. A complaint
   * is counted for the last batch that wrote to it, and stops a batch with too many of them.
   *
   * @throws org.rapportcrm.api.rest.ProblemException when it is no address or no such reason
   */
  Suppression add(String address, String reason, String detail);

  /**
   * Lifts a suppression.
   *
   * @return whether there was one
   */
  boolean remove(String address);
}
