package org.rapportcrm.app.plugin.guard;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How long plugins have kept one page waiting: what a plugin takes for its figures it has no more
 * for its tab, so that a plugin that is slow in everything is slow only once.
 */
@RequestScoped
public class PageTime {

  private static final Duration LEAST = Duration.ofSeconds(1);

  private final Map<String, Duration> waited = new HashMap<>();

  /** Waited for a plugin. */
  void add(String plugin, Duration time) {
    waited.merge(plugin, time, Duration::plus);
  }

  /**
   * What is left to a plugin.
   *
   * @param all what it may take for a page in all
   */
  Duration left(String plugin, Duration all) {
    Duration left = all.minus(waited.getOrDefault(plugin, Duration.ZERO));
    return left.compareTo(LEAST) < 0 ? LEAST : left;
  }
}
