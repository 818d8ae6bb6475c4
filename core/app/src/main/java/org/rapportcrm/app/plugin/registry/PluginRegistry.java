package org.rapportcrm.app.plugin.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.plugin.Plugins;

/**
 * Knows every plugin's table of contents and gives out what the active ones contribute: the core's
 * features first, then plugins, dependencies before those that need them.
 */
@ApplicationScoped
public class PluginRegistry implements Plugins {

  /** The owner of what the core itself contributes; always active. */
  public static final String CORE = "core";

  private static final Logger LOG = System.getLogger(PluginRegistry.class.getName());

  @Inject private InstalledSet installed;
  @Inject private PluginStates states;

  private volatile List<Contribution<RapportPlugin>> contents;
  private final Map<String, String> failures = new ConcurrentHashMap<>();

  /** What the active plugins contribute of one kind. */
  public <T> List<T> active(Function<RapportPlugin, List<T>> kind) {
    return activeWithOwner(kind).stream().map(Contribution::value).toList();
  }

  /** The same, each with its plugin's id. */
  public <T> List<Contribution<T>> activeWithOwner(Function<RapportPlugin, List<T>> kind) {
    return installed(kind).stream().filter(found -> isActive(found.plugin())).toList();
  }

  /**
   * What plugins contribute that are switched on, paused ones included: for what helps to end a
   * pause.
   */
  public <T> List<Contribution<T>> wantedWithOwner(Function<RapportPlugin, List<T>> kind) {
    return installed(kind).stream().filter(found -> isWanted(found.plugin())).toList();
  }

  /** What every installed plugin would contribute, active or not. */
  public <T> List<Contribution<T>> installed(Function<RapportPlugin, List<T>> kind) {
    List<Contribution<T>> found = new ArrayList<>();
    for (Contribution<RapportPlugin> plugin : contents()) {
      kind.apply(plugin.value()).forEach(v -> found.add(new Contribution<>(plugin.plugin(), v)));
    }
    return found;
  }

  /** What one plugin would contribute, active or not; empty for themes and unknown ids. */
  public Optional<RapportPlugin> contentsOf(String id) {
    return contents().stream()
        .filter(plugin -> plugin.plugin().equals(id))
        .map(Contribution::value)
        .findFirst();
  }

  /** Whether a plugin is there for whoever asks on this thread; see {@link PlainView}. */
  @Override
  public boolean isActive(String id) {
    return CORE.equals(id) || !PlainView.isOn() && isActiveForAll(id);
  }

  /**
   * Whether a plugin works: it is not off, paused or failed, nor is one that it requires. What has
   * effects for others, such as observers and jobs, goes by this.
   */
  public boolean isActiveForAll(String id) {
    return CORE.equals(id) || states.pause(id).isEmpty() && isWanted(id);
  }

  /** The same, but a pause does not count: what must not be lost waits for its end. */
  public boolean isWanted(String id) {
    return CORE.equals(id)
        || !Boolean.getBoolean("rapport.safe-mode")
            && !failures.containsKey(id)
            && !states.isOff(id)
            && installed
                .find(id)
                .filter(found -> found.requires().stream().allMatch(this::isActiveForAll))
                .isPresent();
  }

  /** Why a plugin failed, if it did. */
  public Optional<String> failure(String id) {
    return Optional.ofNullable(failures.get(id));
  }

  private List<Contribution<RapportPlugin>> contents() {
    List<Contribution<RapportPlugin>> known = contents;
    if (known == null) {
      synchronized (this) {
        known = contents == null ? load() : contents;
        contents = known;
      }
    }
    return known;
  }

  private List<Contribution<RapportPlugin>> load() {
    Map<String, Manifest> byMain = installed.byMainClass();
    List<Contribution<RapportPlugin>> core = new ArrayList<>();
    Map<String, Contribution<RapportPlugin>> plugins = new ConcurrentHashMap<>();
    Iterator<ServiceLoader.Provider<RapportPlugin>> providers =
        ServiceLoader.load(RapportPlugin.class).stream().iterator();
    while (true) {
      try {
        if (!providers.hasNext()) {
          break;
        }
        RapportPlugin plugin = providers.next().get();
        Manifest manifest = byMain.get(plugin.getClass().getName());
        if (manifest == null) {
          core.add(new Contribution<>(CORE, plugin));
        } else {
          String id = manifest.id();
          plugins.put(
              id,
              new Contribution<>(
                  id, TableOfContents.of(plugin, e -> failures.put(id, e.toString()))));
        }
      } catch (ServiceConfigurationError | LinkageError e) {
        LOG.log(Level.ERROR, "A plugin's main class cannot be loaded", e);
        byMain.values().stream()
            .filter(m -> m.main() != null && e.toString().contains(m.main()))
            .forEach(m -> failures.put(m.id(), e.getMessage()));
      }
    }
    installed.manifests().stream()
        .map(manifest -> plugins.get(manifest.id()))
        .filter(Objects::nonNull)
        .forEach(core::add);
    return List.copyOf(core);
  }
}
