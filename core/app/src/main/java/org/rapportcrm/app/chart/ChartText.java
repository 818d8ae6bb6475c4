package org.rapportcrm.app.chart;

import java.math.BigDecimal;
import java.util.Locale;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.app.text.TextFormats;

/** Writes a chart's values and escapes its words. Pure. */
final class ChartText {

  private ChartText() {}

  static String value(Double value, Chart chart, Locale locale) {
    if (value == null) {
      return "–";
    }
    if (chart.currency() != null) {
      return TextFormats.money(BigDecimal.valueOf(value), chart.currency(), locale);
    }
    return chart.unit() == Chart.Unit.SHARE
        ? TextFormats.percent(value, locale)
        : TextFormats.number(value, locale);
  }

  /** A mark on the axis. */
  static String mark(double value, Chart.Unit unit, Locale locale) {
    return unit == Chart.Unit.SHARE
        ? TextFormats.chosenPercent(value, locale)
        : TextFormats.number(value, locale);
  }

  static String escaped(String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
  }

  /** A coordinate with one decimal. */
  static String xy(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
