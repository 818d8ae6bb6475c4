package org.rapportcrm.app.chart;

import static org.rapportcrm.app.chart.ChartText.escaped;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.web.Viewer;

/** {@code #{charts.draw(chart)}} for {@code r:chart}. */
@Named
@RequestScoped
public class Charts {

  @Inject private Viewer viewer;
  @Inject private Messages messages;

  /** The chart in the viewer's language, or that there is nothing to see; "" for {@code null}. */
  public String draw(Chart chart) {
    if (chart == null) {
      return "";
    }
    return SvgChart.isBlank(chart)
        ? "<p class=\"muted\">"
            + escaped(messages.text(viewer.locale(), "shell.chart.nothing"))
            + "</p>"
        : SvgChart.draw(chart, viewer.locale());
  }
}
