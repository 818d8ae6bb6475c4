package org.rapportcrm.app.chart;

import static org.rapportcrm.app.chart.ChartText.escaped;

import java.util.Locale;
import org.rapportcrm.api.page.Chart;

/**
 * The chart's values as a table that only screen readers meet. It is the box round it that hides: a
 * table is never narrower than its words, and would widen the page on a phone.
 */
record ChartTable(Chart chart, Locale locale) {

  void writeTo(StringBuilder out) {
    out.append("<div class=\"visually-hidden\"><table><caption>")
        .append(escaped(chart.title()))
        .append("</caption><thead><tr><td></td>");
    chart
        .series()
        .forEach(s -> out.append("<th scope=\"col\">").append(escaped(s.name())).append("</th>"));
    out.append("</tr></thead><tbody>");
    for (int i = 0; i < chart.labels().size(); i++) {
      out.append("<tr><th scope=\"row\">").append(escaped(chart.labels().get(i))).append("</th>");
      for (Chart.Series series : chart.series()) {
        out.append("<td>")
            .append(ChartText.value(series.values().get(i), chart, locale))
            .append("</td>");
      }
      out.append("</tr>");
    }
    out.append("</tbody></table></div>");
  }
}
