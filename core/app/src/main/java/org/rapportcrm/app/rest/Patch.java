package org.rapportcrm.app.rest;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
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
public final class Patch<T> {

  private final JsonObject changes;

  /** Of the object that was sent. */
  public Patch(JsonObject changes) {
    this.changes = changes;
  }

  /** The fields that were sent. */
  public Set<String> fields() {
    return changes.keySet();
  }

  /** Whether the field was sent. */
  public boolean has(String field) {
    return changes.containsKey(field);
  }

  /**
   * The record with the changes.
   *
   * @throws org.rapportcrm.api.rest.ProblemException 400 with an error for each field that does not
   *     fit, as {@link JsonBinder} has it
   */
  @SuppressWarnings("unchecked")
  public T onto(T current) {
    Class<?> type = current.getClass();
    T sent = (T) JsonBinder.bind(changes, type);
    RecordShape shape = RecordShape.of(type);
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < shape.fields().size(); i++) {
      String name = shape.fields().get(i).name();
      values.put(name, shape.read(changes.containsKey(name) ? sent : current, i));
    }
    return (T) shape.create(values.values().toArray());
  }
}
