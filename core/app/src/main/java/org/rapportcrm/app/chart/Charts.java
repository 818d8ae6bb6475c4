package org.rapportcrm.app.chart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.app.web.Viewer;

/** {@code #{charts.draw(chart)}} for {@code r:chart}. */
@Named
@RequestScoped
public class Charts {

  @Inject private Viewer viewer;

  /** The chart in the viewer's language; nothing for {@code null}. */
  public String draw(Chart chart) {
    return chart == null ? "" : SvgChart.draw(chart, viewer.locale());
  }
}
