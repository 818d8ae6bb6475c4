package org.rapportcrm.api.rest;

import java.util.Set;

/**
 * A change of some fields of a record, as PATCH sends it: an absent field stays, {@code null}
 * clears, a field that the record does not have is refused.
 *
 * <pre>{@code
 * @PATCH @Path("{id}")
 * public Contact change(@PathParam("id") long id, Patch<ContactInput> patch) {
 *   ContactInput next = patch.onto(ContactInput.of(load(id)));
 * }</pre>
 *
 * @param <T> the record that is changed
 */
public interface Patch<T> {

  /** The fields that were sent. */
  Set<String> fields();

  /** Whether the field was sent. */
  boolean has(String field);

  /**
   * The record with the changes.
   *
   * @throws ProblemException 400 with an error for each field that does not fit
   */
  T onto(T current);
}
