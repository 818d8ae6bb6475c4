package org.rapportcrm.app.security;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers answers for a few seconds; holds a bounded number of them. */
final class Recent<K, V> {

  private static final int MOST = 10_000;

  private record Kept<V>(V value, long until) {}

  private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
  private final long nanos;

  Recent(Duration time) {
    this.nanos = time.toNanos();
  }

  /** The answer kept, or a fresh one; that there is none is not kept. */
  Optional<V> get(K key, Function<K, Optional<V>> ask) {
    long now = System.nanoTime();
    Kept<V> known = kept.get(key);
    if (known != null && known.until() - now > 0) {
      return Optional.of(known.value());
    }
    Optional<V> fresh = ask.apply(key);
    if (kept.size() >= MOST) {
      kept.clear();
    }
    fresh.ifPresentOrElse(
        value -> kept.put(key, new Kept<>(value, now + nanos)), () -> kept.remove(key));
    return fresh;
  }

  void clear() {
    kept.clear();
  }
}
