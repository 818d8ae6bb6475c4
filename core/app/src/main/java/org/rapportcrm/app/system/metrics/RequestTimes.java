package org.rapportcrm.app.system.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** How long requests took since the start, for each class of address. */
public final class RequestTimes {

  /** Upper bounds in seconds. */
  static final List<Double> BOUNDS = List.of(0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.5, 5.0, 10.0);

  private static final Map<String, Histogram> ALL = new LinkedHashMap<>();

  static {
    for (String kind : List.of("page", "api", "plugin", "public", "file", "other")) {
      ALL.put(kind, new Histogram());
    }
  }

  private RequestTimes() {}

  /** Counts one. */
  static void add(String path, long nanos) {
    ALL.get(kind(path)).add(nanos);
  }

  /** Which class an address belongs to. Pure. */
  static String kind(String path) {
    if (path.matches(".*\\.(css|js|svg|png|jpe?g|gif|webp|ico|woff2?)")
        || path.startsWith("/jakarta.faces.resource/")) {
      return "file";
    }
    if (path.startsWith("/api/")) {
      return "api";
    }
    if (path.startsWith("/console")) {
      return "page";
    }
    if (path.startsWith("/plugins/")) {
      return "plugin";
    }
    return path.matches("/[a-z]/.*") ? "public" : "other";
  }

  /** Writes the family. */
  static void write(OpenMetrics out) {
    String name = "rapport_request_duration_seconds";
    out.family(name, "histogram", "How long requests took, by class of address.");
    ALL.forEach((kind, histogram) -> histogram.write(out, name, kind));
  }

  private static final class Histogram {
    private final AtomicLongArray counts = new AtomicLongArray(BOUNDS.size() + 1);
    private final LongAdder nanos = new LongAdder();

    void add(long duration) {
      double seconds = duration / 1e9;
      int slot = 0;
      while (slot < BOUNDS.size() && seconds > BOUNDS.get(slot)) {
        slot++;
      }
      counts.incrementAndGet(slot);
      nanos.add(duration);
    }

    void write(OpenMetrics out, String name, String kind) {
      long sum = 0;
      for (int slot = 0; slot <= BOUNDS.size(); slot++) {
        sum += counts.get(slot);
        String bound = slot < BOUNDS.size() ? String.valueOf(BOUNDS.get(slot)) : "+Inf";
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("class", kind);
        labels.put("le", bound);
        out.sample(name + "_bucket", labels, sum);
      }
      out.sample(name + "_count", Map.of("class", kind), sum);
      out.sample(name + "_sum", Map.of("class", kind), nanos.sum() / 1e9);
    }
  }
}
