package org.rapportcrm.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rapportcrm.api.settings.Settings;

/** Settings in memory: nothing is set until a test sets it, and no schema has defaults. */
public final class KeptSettings implements Settings {

  private final Map<String, String> values = new ConcurrentHashMap<>();

  @Override
  public Optional<String> get(String plugin, String name) {
    return Optional.ofNullable(values.get(plugin + '/' + name));
  }

  @Override
  public void put(String plugin, String name, String value) {
    if (value == null) {
      values.remove(plugin + '/' + name);
    } else {
      values.put(plugin + '/' + name, value);
    }
  }
}
