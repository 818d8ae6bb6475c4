package org.rapportcrm.app.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.contact.TimelineKinds;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/**
 * The kinds of interaction of core and active plugins, and which of them count as help. An
 * interaction that says so itself wins; then the setting {@code helped-kinds} decides about the
 * core's kinds, and a plugin's kind decides for itself.
 */
@ApplicationScoped
public class Kinds implements TimelineKinds {

  /** Name of the setting of the core: kinds that count as help, parted by commas. */
  public static final String SETTING = "helped-kinds";

  private PluginRegistry registry;
  private Settings settings;

  /** For the container. */
  protected Kinds() {}

  /** With what the plugins add. */
  @Inject
  public Kinds(PluginRegistry registry, Settings settings) {
    this.registry = registry;
    this.settings = settings;
  }

  /** All kinds by their word, the core's first. */
  public Map<String, TimelineKind> all() {
    Map<String, TimelineKind> kinds = new LinkedHashMap<>();
    registry
        .active(RapportPlugin::timelineKinds)
        .forEach(kind -> kinds.putIfAbsent(kind.kind(), kind));
    return kinds;
  }

  @Override
  public List<TimelineKind> active() {
    return List.copyOf(all().values());
  }

  /** The kinds that people choose from when they write down what happened. */
  public List<TimelineKind> forPeople() {
    return CoreKinds.ALL;
  }

  /** The kind of this word. */
  public Optional<TimelineKind> find(String word) {
    return Optional.ofNullable(all().get(word));
  }

  /** Whether an interaction of this kind counts as help when it does not say. */
  public boolean helps(String word) {
    boolean core = CoreKinds.ALL.stream().anyMatch(kind -> kind.kind().equals(word));
    Optional<String> chosen = core ? settings.get(PluginRegistry.CORE, SETTING) : Optional.empty();
    return chosen
        .map(words -> Arrays.asList(words.split("\\s*,\\s*")).contains(word))
        .orElseGet(() -> find(word).map(TimelineKind::helps).orElse(false));
  }
}
