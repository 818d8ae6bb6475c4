package org.rapportcrm.app.system.metrics;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes figures in the text format of <a
 * href="https://github.com/prometheus/OpenMetrics/blob/main/specification/OpenMetrics.md">OpenMetrics
 * 1.0</a>. Not for several threads.
 */
public final class OpenMetrics {

  /** Of the answer that carries the text. */
  public static final String CONTENT_TYPE =
      "application/openmetrics-text; version=1.0.0; charset=utf-8";

  private final StringBuilder text = new StringBuilder(8_192);

  /**
   * Begins a family: what it is called, what it is ({@code gauge}, {@code counter} …), in words.
   */
  public OpenMetrics family(String name, String type, String help) {
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    text.append("# HELP ").append(name).append(' ').append(escaped(help)).append('\n');
    return this;
  }

  /** One figure of the family that was begun last. */
  public OpenMetrics sample(String name, Map<String, String> labels, double value) {
    text.append(name);
    if (!labels.isEmpty()) {
      text.append(
          labels.entrySet().stream()
              .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + '"')
              .collect(Collectors.joining(",", "{", "}")));
    }
    text.append(' ').append(number(value)).append('\n');
    return this;
  }

  /** A family of one figure without labels. */
  public OpenMetrics gauge(String name, String help, double value) {
    return family(name, "gauge", help).sample(name, Map.of(), value);
  }

  /** All of it. */
  public String end() {
    return text + "# EOF\n";
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
  }
}
