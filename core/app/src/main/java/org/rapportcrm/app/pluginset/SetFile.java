package org.rapportcrm.app.pluginset;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A set of plugins and themes with their states and settings, as the file has it.
 *
 * @param rapport the version of Rapport that wrote it
 * @param plugins plugins and themes by id
 * @param theme the theme that everybody sees, or {@code null}
 * @param settings values by owner and name; an owner is {@code core} or the id of a plugin
 * @param secrets names of settings whose values are kept secret, by owner; they are set by hand
 */
public record SetFile(
    String rapport,
    List<Member> plugins,
    String theme,
    Map<String, Map<String, String>> settings,
    Map<String, List<String>> secrets) {

  /** Keeps immutable copies; settings may be {@code null}, which is the default. */
  public SetFile {
    plugins = List.copyOf(plugins);
  }

  /**
   * A plugin or theme of the set.
   *
   * @param kind plugin, theme or bridge
   * @param sha256 of its jar, in hexadecimal
   * @param bundled whether it came with Rapport
   * @param active whether it is switched on
   */
  public record Member(
      String id, String kind, String version, String sha256, boolean bundled, boolean active) {}

  /** A member by its id. */
  public Optional<Member> find(String id) {
    return plugins.stream().filter(member -> member.id().equals(id)).findFirst();
  }
}
