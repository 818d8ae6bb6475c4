package org.rapportcrm.launcher.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.launcher.check.code.ClassFacts;
import org.rapportcrm.launcher.manifest.Version;

/**
 * What a jar has to stand beside.
 *
 * @param plugins the other plugins and themes, without other versions of the checked one
 */
public record Surroundings(CoreIndex core, List<Neighbour> plugins) {

  /** The classes of rapport-api, by name with slashes. */
  public Map<String, ClassFacts> api() {
    return core.api();
  }

  public Version apiVersion() {
    return core.apiVersion();
  }

  /** Packages of the core and its libraries, with slashes, and the jar that each is in. */
  public Map<String, String> packagesOfCore() {
    return core.packages();
  }

  /** Packages of other plugins, with slashes, and the plugin's id. */
  public Map<String, String> packagesOfPlugins() {
    Map<String, String> packages = new HashMap<>();
    plugins.forEach(
        plugin -> plugin.packages().forEach(name -> packages.putIfAbsent(name, plugin.id())));
    return packages;
  }

  /** Prefixes of public pages that are taken, and by whom; {@code core} is Rapport itself. */
  public Map<String, String> publicPrefixes() {
    Map<String, String> prefixes = new HashMap<>();
    core.publicPrefixes().forEach(prefix -> prefixes.put(prefix, "core"));
    plugins.forEach(
        plugin ->
            plugin.publicPrefixes().forEach(prefix -> prefixes.putIfAbsent(prefix, plugin.id())));
    return prefixes;
  }

  /** Tables and views of the core. */
  public Set<String> coreTables() {
    return core.tables();
  }

  /** The package of a class, both with slashes; empty for a class without one. */
  public static String packageOf(String type) {
    int slash = type.lastIndexOf('/');
    return slash < 0 ? "" : type.substring(0, slash);
  }
}
