package org.rapportcrm.app.rest;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.rest.Patch;

/**
 * A patch as it was sent.
 *
 * @param <T> the record that is changed
 */
public final class SentPatch<T> implements Patch<T> {

  private final JsonObject changes;

  /** Of the object that was sent. */
  public SentPatch(JsonObject changes) {
    this.changes = changes;
  }

  @Override
  public Set<String> fields() {
    return changes.keySet();
  }

  @Override
  public boolean has(String field) {
    return changes.containsKey(field);
  }

  @Override
  @SuppressWarnings("unchecked")
  public T onto(T current) {
    Class<?> type = current.getClass();
    T sent = (T) JsonBinder.bindChange(changes, type);
    RecordShape shape = RecordShape.of(type);
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < shape.fields().size(); i++) {
      String name = shape.fields().get(i).name();
      values.put(name, shape.read(changes.containsKey(name) ? sent : current, i));
    }
    return (T) shape.create(values.values().toArray());
  }
}
