package org.rapportcrm.app.dashboard;

import java.util.Locale;
import org.rapportcrm.api.page.Widget;
import org.rapportcrm.app.plugin.registry.Contribution;

/** A widget as the dashboard includes it. */
public record WidgetCard(String plugin, String title, String view, String width) {

  static WidgetCard of(Contribution<Widget> widget, String title) {
    return new WidgetCard(
        widget.plugin(),
        title,
        widget.value().view(),
        "widget-" + widget.value().width().name().toLowerCase(Locale.ROOT));
  }

  /** For pages that are built before EL can call methods. */
  public String getPlugin() {
    return plugin;
  }

  /** The Facelet. */
  public String getView() {
    return view;
  }
}
