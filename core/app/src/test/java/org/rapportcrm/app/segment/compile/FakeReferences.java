package org.rapportcrm.app.segment.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.app.segment.criterion.Reference;
import org.rapportcrm.app.segment.rule.Rule;
import org.rapportcrm.app.text.NearMatch;

/** Records by name, in memory. */
final class FakeReferences implements References {

  private final Map<Reference, Map<String, Long>> keys = new HashMap<>();
  private final Map<String, Stored> segments = new HashMap<>();

  FakeReferences with(Reference reference, String name, long key) {
    keys.computeIfAbsent(reference, any -> new HashMap<>()).put(name, key);
    return this;
  }

  FakeReferences with(long id, String name, Rule rule) {
    segments.put(name, new Stored(id, name, rule, false));
    return with(Reference.SEGMENT, name, id);
  }

  @Override
  public Optional<Object> key(Reference reference, Object value) {
    return Optional.ofNullable(keys.getOrDefault(reference, Map.of()).get(value.toString()));
  }

  @Override
  public Optional<String> near(Reference reference, String name) {
    return NearMatch.of(name, keys.getOrDefault(reference, Map.of()).keySet());
  }

  @Override
  public Optional<Stored> segment(Object value) {
    return Optional.ofNullable(segments.get(value.toString()));
  }
}
