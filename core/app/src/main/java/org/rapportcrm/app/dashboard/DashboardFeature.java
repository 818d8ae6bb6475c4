package org.rapportcrm.app.dashboard;

import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Widget;
import org.rapportcrm.api.page.Widget.Width;

/** The dashboard and the core's own widgets. */
public class DashboardFeature implements RapportPlugin {

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("dashboard", "shell.dashboard", "console.use"),
        new Page("widget", "shell.dashboard", "console.use"));
  }

  @Override
  public List<Widget> dashboardWidgets() {
    return List.of(
        widget("purchases", "purchases.read", Width.HALF),
        widget("newest", "contacts.read", Width.HALF),
        widget("tasks", "tasks.read", Width.HALF),
        widget("jobs", "jobs.read", Width.HALF));
  }

  private static Widget widget(String id, String capability, Width width) {
    String view = "/console/widgets/" + id + ".xhtml";
    return new Widget(id, "dashboard." + id, view, capability, width);
  }
}
