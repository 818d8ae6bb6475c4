package org.rapportcrm.app.segment.criterion;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.app.text.NearMatch;

/** The fields that rules may name at this moment, by name. */
public final class Vocabulary {

  private final Map<String, Field> fields = new LinkedHashMap<>();

  /** Of these fields; where two have the same name the first counts. */
  public Vocabulary(Collection<Field> fields) {
    fields.forEach(field -> this.fields.putIfAbsent(field.name(), field));
  }

  /** The field of this name. */
  public Optional<Field> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** All fields in the order in which they are shown. */
  public List<Field> all() {
    return List.copyOf(fields.values());
  }

  /** The field whose name looks most like this one, if one does. */
  public Optional<String> near(String name) {
    return NearMatch.of(name, fields.keySet());
  }

  /** Whether any field has this first part, so that a wrong name is a slip, not a lost plugin. */
  public boolean knowsGroup(String group) {
    return fields.values().stream().anyMatch(field -> field.group().equals(group));
  }
}
