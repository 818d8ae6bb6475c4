package org.rapportcrm.app.plugin.explain;

import java.util.List;
import java.util.Optional;
import org.rapportcrm.app.plugin.hook.FilterRun;

/**
 * A place at which plugins join in.
 *
 * @param id its name: that of the method of {@code RapportPlugin}, of the filter or of the event
 * @param kind what sort of place it is
 * @param many whether several plugins may join in; else the first one counts
 * @param contributors who joins in, in the order in which they are asked
 * @param run how the filters ran last; {@code null} where this is no filter, or none ran yet
 * @param change how they ran when one last changed something, in the same way
 * @param cycle ids of plugins whose wishes about the order contradict each other
 */
public record ExtensionPoint(
    String id,
    Kind kind,
    boolean many,
    List<Contributor> contributors,
    FilterRun run,
    FilterRun change,
    List<String> cycle) {

  /** Sorts of places. */
  public enum Kind {
    /** A list that the plugin's main class gives. */
    LIST,
    /** A value that plugins may change. */
    FILTER,
    /** A fact that plugins hear of. */
    EVENT
  }

  /**
   * A plugin that joins in, or the core.
   *
   * @param active whether it is asked now
   * @param items what it gives, by name
   */
  public record Contributor(String plugin, boolean active, List<String> items) {

    /** Keeps an immutable copy. */
    public Contributor {
      items = List.copyOf(items);
    }
  }

  /** Keeps immutable copies. */
  public ExtensionPoint {
    contributors = List.copyOf(contributors);
    cycle = List.copyOf(cycle);
  }

  /** A list or an event. */
  static ExtensionPoint plain(String id, Kind kind, boolean many, List<Contributor> contributors) {
    return new ExtensionPoint(id, kind, many, contributors, null, null, List.of());
  }

  /** The filter that changed the value last, if one ever did on this node. */
  public Optional<FilterRun.Step> lastChange() {
    return Optional.ofNullable(change).flatMap(FilterRun::lastChange);
  }
}
