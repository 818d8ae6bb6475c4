package org.rapportcrm.api.web;

import java.util.OptionalLong;

/**
 * Makes and checks unguessable tokens; an injectable service of the core. A token is bound to one
 * purpose and one record by a keyed hash (HMAC-SHA256, 128 bits kept): a token of another purpose,
 * or with one character changed, is none.
 */
public interface Tokens {

  /**
   * The token of a record for a purpose; always the same while the installation keeps its key.
   * URL-safe.
   *
   * @param purpose the plugin's id, a dot and a word, such as {@code loyalty.member}
   * @param record its id, 0 or greater
   */
  String issue(String purpose, long record);

  /** The record, if the token is one of this purpose; compared in constant time. */
  OptionalLong verify(String purpose, String token);
}
