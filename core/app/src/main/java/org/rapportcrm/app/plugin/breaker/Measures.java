package org.rapportcrm.app.plugin.breaker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What each contribution of each plugin has cost on this node since it started. */
@ApplicationScoped
public class Measures {

  /** A contribution: whose, of which kind, and its name. */
  private record Key(String plugin, String kind, String where) {}

  /**
   * A contribution with its cost.
   *
   * @param kind as {@code Kind.word()} has it
   * @param where name of its class or its address
   */
  public record Measure(String kind, String where, Spent spent) {}

  private final Map<Key, Spent> spent = new ConcurrentHashMap<>();

  /** Adds a call. */
  public void add(String plugin, String kind, String where, Spent call) {
    spent.merge(new Key(plugin, kind, where), call, Spent::plus);
  }

  /** A plugin's contributions, the most expensive first. */
  public List<Measure> of(String plugin) {
    return spent.entrySet().stream()
        .filter(entry -> entry.getKey().plugin().equals(plugin))
        .map(e -> new Measure(e.getKey().kind(), e.getKey().where(), e.getValue()))
        .sorted(Comparator.comparing((Measure m) -> m.spent().total()).reversed())
        .toList();
  }
}
