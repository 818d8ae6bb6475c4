package org.rapportcrm.app.plugin.hook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How the filters of each point ran last on this node, and when they last changed something. */
@ApplicationScoped
public class FilterTraces {

  private final Map<String, FilterRun> last = new ConcurrentHashMap<>();
  private final Map<String, FilterRun> lastChange = new ConcurrentHashMap<>();

  void add(FilterRun run) {
    last.put(run.point(), run);
    if (run.lastChange().isPresent()) {
      lastChange.put(run.point(), run);
    }
  }

  /** The last run of a point, by its simple name. */
  public Optional<FilterRun> last(String point) {
    return Optional.ofNullable(last.get(point));
  }

  /** The last run in which a filter of this point changed the value. */
  public Optional<FilterRun> lastChange(String point) {
    return Optional.ofNullable(lastChange.get(point));
  }
}
