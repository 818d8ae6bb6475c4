package org.rapportcrm.app.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/**
 * Asks every installed plugin for what it keeps about a person. Inactive plugins are asked as well:
 * their data is still there.
 */
@ApplicationScoped
public class PluginPrivacy {

  private PluginRegistry registry;
  private Instance<Object> beans;

  /** For the container. */
  protected PluginPrivacy() {}

  /** With the plugins and their beans. */
  @Inject
  public PluginPrivacy(PluginRegistry registry, @Any Instance<Object> beans) {
    this.registry = registry;
    this.beans = beans;
  }

  /** Erases in the caller's transaction; answers message keys of what is kept, and why. */
  List<String> erase(long contactId) {
    List<String> kept = new ArrayList<>();
    keepers().forEach(type -> kept.addAll(beans.select(type).get().erase(contactId)));
    return kept;
  }

  /** What the plugins keep, by the name of the kind of record. */
  Map<String, List<Map<String, Object>>> export(long contactId) {
    Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
    keepers().forEach(type -> all.putAll(beans.select(type).get().export(contactId)));
    return all;
  }

  private List<Class<? extends PersonalData>> keepers() {
    List<Class<? extends PersonalData>> keepers = new ArrayList<>();
    registry
        .installed(plugin -> plugin.personalData().map(List::of).orElse(List.of()))
        .forEach(keeper -> keepers.add(keeper.value()));
    return keepers;
  }
}
