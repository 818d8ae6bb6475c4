package org.rapportcrm.app.chart;

import static org.rapportcrm.app.chart.ChartText.escaped;
import static org.rapportcrm.app.chart.ChartText.value;
import static org.rapportcrm.app.chart.ChartText.xy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.page.Chart.Series;
import org.rapportcrm.app.text.PersonLocale;

/**
 * Draws a chart as a {@code <figure>}: SVG for the eye, coloured by the theme's tokens through
 * classes alone, and a table of the same values for the ear. Pure.
 */
public final class SvgChart {

  private final Chart chart;
  private final Locale locale;
  private final Plane plane;
  private final StringBuilder out = new StringBuilder(4_096);

  private SvgChart(Chart chart, Locale locale) {
    this.chart = chart;
    this.locale = locale;
    boolean mirrored = PersonLocale.direction(locale).equals("rtl");
    this.plane = new Plane(Math.max(1, chart.labels().size()), scale(chart), mirrored);
  }

  /** The HTML; every text in it is escaped. */
  public static String draw(Chart chart, Locale locale) {
    return new SvgChart(chart, locale).figure();
  }

  /** Whether no series has a value: axes alone would look like a fault. */
  static boolean isBlank(Chart chart) {
    return chart.series().stream().flatMap(s -> s.values().stream()).allMatch(Objects::isNull);
  }

  private String figure() {
    out.append("<figure class=\"chart\"><svg viewBox=\"0 0 640 240\" role=\"img\" aria-label=\"")
        .append(escaped(chart.title()))
        .append("\"><title>")
        .append(escaped(chart.title()))
        .append("</title>");
    if (chart.description() != null) {
      out.append("<desc>").append(escaped(chart.description())).append("</desc>");
    }
    axes();
    switch (chart.kind()) {
      case LINE -> lines();
      case BARS -> bars();
      case STACKED -> stacks();
    }
    out.append("</svg>");
    legend();
    new ChartTable(chart, locale).writeTo(out);
    return out.append("</figure>").toString();
  }

  private void axes() {
    for (double tick : plane.scale().ticks()) {
      line("grid", plane.start(), plane.end(), plane.y(tick));
      text(
          "",
          plane.axisText(),
          plane.y(tick) + 4,
          "end",
          ChartText.mark(tick, chart.unit(), locale));
    }
    int longest = chart.labels().stream().mapToInt(String::length).max().orElse(0);
    int every = plane.labelEvery(longest);
    int onPhones = plane.labelEveryOnPhones(longest);
    for (int i = 0; i < chart.labels().size(); i += every) {
      String type = i % onPhones == 0 ? "" : "wide";
      text(type, plane.x(i), Plane.HEIGHT - 8, "middle", chart.labels().get(i));
    }
  }

  private void lines() {
    for (int s = 0; s < chart.series().size(); s++) {
      Series series = chart.series().get(s);
      out.append("<g class=\"series-").append(s + 1).append("\">");
      if (!series.low().isEmpty()) {
        band(series);
      }
      out.append("<path class=\"line\" d=\"").append(path(series.values())).append("\"/>");
      for (int i = 0; i < series.values().size(); i++) {
        mark(series, i);
      }
      out.append("</g>");
    }
  }

  private void mark(Series series, int i) {
    Double value = series.values().get(i);
    if (value == null) {
      return;
    }
    boolean alone = series.values().size() == 1;
    out.append("<circle class=\"mark\" r=\"")
        .append(alone || plane.slot() > 20 ? "3" : "1.5")
        .append("\" cx=\"")
        .append(xy(plane.x(i)))
        .append("\" cy=\"")
        .append(xy(plane.y(value)))
        .append("\">");
    hint(series, i);
    out.append("</circle>");
  }

  private void band(Series series) {
    StringBuilder back = new StringBuilder();
    out.append("<path class=\"band\" d=\"");
    String move = "M";
    for (int i = 0; i < series.low().size(); i++) {
      if (series.low().get(i) == null || series.high().get(i) == null) {
        continue;
      }
      out.append(move).append(point(i, series.high().get(i)));
      back.insert(0, "L" + point(i, series.low().get(i)));
      move = "L";
    }
    out.append(back).append(move.equals("L") ? "Z" : "").append("\"/>");
  }

  private String path(List<Double> values) {
    StringBuilder path = new StringBuilder();
    boolean pen = false;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) == null) {
        pen = false;
      } else {
        path.append(pen ? "L" : "M").append(point(i, values.get(i)));
        pen = true;
      }
    }
    return path.toString();
  }

  private void bars() {
    int count = chart.series().size();
    double width = Math.min(40, plane.slot() * 0.7 / Math.max(1, count));
    for (int s = 0; s < count; s++) {
      int place = plane.mirrored() ? count - 1 - s : s;
      double shift = (place - count / 2.0) * width;
      out.append("<g class=\"series-").append(s + 1).append("\">");
      for (int i = 0; i < chart.labels().size(); i++) {
        Double value = chart.series().get(s).values().get(i);
        if (value != null) {
          bar(chart.series().get(s), i, plane.x(i) + shift, width * 0.92, 0, value);
        }
      }
      out.append("</g>");
    }
  }

  private void stacks() {
    double width = Math.min(48, plane.slot() * 0.7);
    double[] base = new double[chart.labels().size()];
    for (int s = 0; s < chart.series().size(); s++) {
      out.append("<g class=\"series-").append(s + 1).append("\">");
      for (int i = 0; i < base.length; i++) {
        Double value = chart.series().get(s).values().get(i);
        if (value != null && value > 0) {
          bar(chart.series().get(s), i, plane.x(i) - width / 2, width, base[i], base[i] + value);
          base[i] += value;
        }
      }
      out.append("</g>");
    }
  }

  private void bar(Series series, int i, double x, double width, double from, double to) {
    double top = plane.y(Math.max(from, to));
    double height = Math.abs(plane.y(from) - plane.y(to));
    out.append("<rect class=\"mark\" x=\"")
        .append(xy(x))
        .append("\" y=\"")
        .append(xy(top))
        .append("\" width=\"")
        .append(xy(width))
        .append("\" height=\"")
        .append(xy(height))
        .append("\">");
    hint(series, i);
    out.append("</rect>");
  }

  private void hint(Series series, int i) {
    out.append("<title>")
        .append(escaped(chart.labels().get(i)))
        .append(" · ")
        .append(escaped(series.name()))
        .append(": ")
        .append(value(series.values().get(i), chart, locale))
        .append("</title>");
  }

  private void legend() {
    if (chart.series().size() < 2) {
      return;
    }
    out.append("<div class=\"chart-legend\" aria-hidden=\"true\">");
    for (int s = 0; s < chart.series().size(); s++) {
      out.append("<span class=\"series-").append(s + 1).append("\">");
      out.append(escaped(chart.series().get(s).name())).append("</span>");
    }
    out.append("</div>");
  }

  private void line(String type, double x1, double x2, double y) {
    out.append("<line class=\"").append(type).append("\" x1=\"").append(xy(x1));
    out.append("\" x2=\"").append(xy(x2)).append("\" y1=\"").append(xy(y));
    out.append("\" y2=\"").append(xy(y)).append("\"/>");
  }

  /* "end" is where reading ends; SVG takes it by the element's direction, which HTML hands down. */
  private void text(String type, double x, double y, String anchor, String words) {
    out.append(type.isEmpty() ? "<text" : "<text class=\"" + type + "\"");
    out.append(" x=\"").append(xy(x)).append("\" y=\"").append(xy(y));
    out.append("\" text-anchor=\"").append(anchor).append("\">");
    out.append(escaped(words)).append("</text>");
  }

  private String point(int i, double value) {
    return xy(plane.x(i)) + " " + xy(plane.y(value));
  }

  private static Scale scale(Chart chart) {
    if (chart.kind() == Chart.Kind.STACKED) {
      double highest = 0;
      for (int i = 0; i < chart.labels().size(); i++) {
        int point = i;
        highest =
            Math.max(
                highest,
                chart.series().stream()
                    .map(series -> series.values().get(point))
                    .filter(Objects::nonNull)
                    .mapToDouble(value -> Math.max(0, value))
                    .sum());
      }
      return Scale.of(0, highest);
    }
    double[] all =
        chart.series().stream()
            .flatMap(s -> Stream.of(s.values(), s.low(), s.high()))
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    double low = 0;
    double high = 0;
    for (double value : all) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return Scale.of(low, high);
  }
}
