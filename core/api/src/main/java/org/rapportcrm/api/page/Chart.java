package org.rapportcrm.api.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A chart that a page shows by {@code <r:chart chart="#{bean.chart}"/>}. The core draws it as SVG
 * on the server, mirrored where the language runs from right to left, with a table of the same
 * values for screen readers.
 *
 * @param kind how it is drawn
 * @param title translated name, read out as the chart's name
 * @param description translated sentence that says what the chart shows, or {@code null}
 * @param labels one text for each point of the x axis, already formatted
 * @param series at most six, each with one value for each label
 * @param unit what the values are
 * @param currency ISO 4217 code where the values are money, shown with its decimals; else {@code
 *     null}
 */
public record Chart(
    Kind kind,
    String title,
    String description,
    List<String> labels,
    List<Series> series,
    Unit unit,
    String currency) {

  /** Keeps immutable copies and refuses series of another length. */
  public Chart {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
    for (Series one : series) {
      if (one.values().size() != labels.size()) {
        throw new IllegalArgumentException(
            "Series '%s' has %d values for %d labels; give one value (or null) for each label"
                .formatted(one.name(), one.values().size(), labels.size()));
      }
    }
  }

  /** A chart of something else than money. */
  public Chart(
      Kind kind,
      String title,
      String description,
      List<String> labels,
      List<Series> series,
      Unit unit) {
    this(kind, title, description, labels, series, unit, null);
  }

  /** How a chart is drawn. */
  public enum Kind {
    /** Values along time, one line for each series. */
    LINE,
    /** Values beside each other. */
    BARS,
    /** Parts of a whole on top of each other. */
    STACKED
  }

  /** What the values are; decides how the axis is written. */
  public enum Unit {
    /** Numbers with grouping. */
    NUMBER,
    /** Shares between 0 and 1, shown as percentages. */
    SHARE
  }

  /**
   * One row of values.
   *
   * @param name translated name, shown in the legend
   * @param values one for each label; {@code null} where there is none
   * @param low lower ends of an interval drawn as a band behind a line, or an empty list
   * @param high upper ends, as many as {@code low}
   */
  public record Series(String name, List<Double> values, List<Double> low, List<Double> high) {

    /** Keeps copies that cannot be changed; values may be {@code null}. */
    public Series {
      values = frozen(values);
      low = frozen(low);
      high = frozen(high);
    }

    /** Values without an interval. */
    public static Series of(String name, List<? extends Number> values) {
      return new Series(name, doubles(values), List.of(), List.of());
    }

    /** Values without an interval. */
    public static Series of(String name, double... values) {
      return new Series(name, Arrays.stream(values).boxed().toList(), List.of(), List.of());
    }

    private static List<Double> frozen(List<Double> values) {
      return Collections.unmodifiableList(new ArrayList<>(values));
    }

    private static List<Double> doubles(List<? extends Number> values) {
      List<Double> doubles = new ArrayList<>(values.size());
      for (Number value : values) {
        doubles.add(value == null ? null : value.doubleValue());
      }
      return doubles;
    }
  }

  /** A chart of numbers without a description. */
  public static Chart of(Kind kind, String title, List<String> labels, Series... series) {
    return new Chart(kind, title, null, labels, List.of(series), Unit.NUMBER);
  }

  /** A chart of amounts of money without a description. */
  public static Chart ofMoney(
      Kind kind, String title, List<String> labels, String currency, Series... series) {
    return new Chart(kind, title, null, labels, List.of(series), Unit.NUMBER, currency);
  }
}
