package org.rapportcrm.app.dashboard;

import java.util.Locale;
import org.rapportcrm.api.page.Widget;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/**
 * A widget as the dashboard shows it: the core's are part of the page; those of plugins load by
 * themselves, so that one that is slow or hangs holds up nobody.
 *
 * @param id which of its plugin's widgets it is
 */
public record WidgetCard(String plugin, String id, String title, String view, String width) {

  static WidgetCard of(Contribution<Widget> widget, String title) {
    return new WidgetCard(
        widget.plugin(),
        widget.value().id(),
        title,
        widget.value().view(),
        "widget-" + widget.value().width().name().toLowerCase(Locale.ROOT));
  }

  /** For pages that are built before EL can call methods. */
  public String getPlugin() {
    return plugin;
  }

  /** Whether it loads by itself. */
  public boolean isLazy() {
    return !plugin.equals(PluginRegistry.CORE);
  }

  /** Address from which it loads. */
  public String getAddress() {
    return "/console/widget?plugin=" + plugin + "&id=" + id;
  }

  /** The Facelet. */
  public String getView() {
    return view;
  }
}
