package org.rapportcrm.app.plugin.explain.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.app.plugin.explain.ExtensionPoint;
import org.rapportcrm.app.plugin.explain.ExtensionPoint.Kind;
import org.rapportcrm.app.plugin.explain.ExtensionPoints;
import org.rapportcrm.app.plugin.hook.FilterRun.Result;
import org.rapportcrm.app.plugin.hook.FilterRun.Step;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.text.BundleMessages;
import org.rapportcrm.app.web.Msg;

/** {@code /console/extension-points}: where plugins join in, and who does. */
@Named
@RequestScoped
public class ExtensionPointsPage {

  private static final int LONGEST_VALUE = 300;

  @Inject private ExtensionPoints points;
  @Inject private InstalledSet installed;
  @Inject private BundleMessages messages;
  @Inject private Msg msg;

  private List<ExtensionPoint> all;

  /** Those of one sort. */
  public List<ExtensionPoint> of(String kind) {
    if (all == null) {
      all = points.all();
    }
    Kind wanted = Kind.valueOf(kind);
    return all.stream().filter(point -> point.kind() == wanted).toList();
  }

  /** What a point is for; empty for events, which say it by their names. */
  public String purpose(ExtensionPoint point) {
    String key = "plugins.point." + point.id();
    return messages.has(key) ? msg.get(key) : "";
  }

  /** A plugin's name. */
  public String name(String plugin) {
    return plugin.equals(PluginRegistry.CORE)
        ? msg.get("plugins.core")
        : installed.find(plugin).map(found -> msg.get(found.nameKey())).orElse(plugin);
  }

  /** What became of a filter's answer, in words. */
  public String result(Result result) {
    return msg.get("plugins.trace." + result.name().toLowerCase(Locale.ROOT));
  }

  /** Which badge it wears. */
  public String badge(Result result) {
    return switch (result) {
      case KEPT -> "";
      case CHANGED -> "badge-info";
      case FAILED -> "badge-bad";
      case LATE -> "badge-warn";
    };
  }

  /** What a filter made of the value. */
  public String value(Step step) {
    String text = String.valueOf(step.value());
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
