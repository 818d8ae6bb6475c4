package org.rapportcrm.app.plugin.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.hook.ContactDeletionFilter;
import org.rapportcrm.api.hook.Filter;
import org.rapportcrm.api.hook.PurposeUseFilter;
import org.rapportcrm.api.hook.SendDecisionFilter;
import org.rapportcrm.app.plugin.explain.ExtensionPoint.Contributor;
import org.rapportcrm.app.plugin.explain.ExtensionPoint.Kind;
import org.rapportcrm.app.plugin.hook.FilterTraces;
import org.rapportcrm.app.plugin.hook.Filters;
import org.rapportcrm.app.plugin.hook.Observers;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.ContributionLists;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** All places at which plugins join in, with who does. */
@ApplicationScoped
public class ExtensionPoints {

  private static final List<Class<? extends Filter<?>>> FILTERS =
      List.of(SendDecisionFilter.class, ContactDeletionFilter.class, PurposeUseFilter.class);

  @Inject private PluginRegistry registry;
  @Inject private Filters filters;
  @Inject private FilterTraces traces;
  @Inject private Observers observers;

  /** Lists first, then filters, then events. */
  public List<ExtensionPoint> all() {
    List<ExtensionPoint> points = new ArrayList<>();
    List<Contribution<RapportPlugin>> plugins = registry.installed(List::of);
    Arrays.stream(ContributionLists.values()).forEach(list -> points.add(list(list, plugins)));
    FILTERS.forEach(filter -> points.add(filter(filter)));
    points.addAll(events());
    return points;
  }

  private ExtensionPoint list(ContributionLists list, List<Contribution<RapportPlugin>> plugins) {
    Map<String, List<String>> items = new LinkedHashMap<>();
    for (Contribution<RapportPlugin> plugin : plugins) {
      items
          .computeIfAbsent(plugin.plugin(), owner -> new ArrayList<>())
          .addAll(list.items(plugin.value()));
    }
    return ExtensionPoint.plain(list.id(), Kind.LIST, list.isMany(), contributors(items));
  }

  private <F extends Filter<?>> ExtensionPoint filter(Class<F> point) {
    Map<String, List<String>> items = new LinkedHashMap<>();
    filters
        .inOrder(point)
        .forEach(
            placed ->
                items
                    .computeIfAbsent(placed.plugin(), owner -> new ArrayList<>())
                    .add(placed.type().getSimpleName()));
    String name = point.getSimpleName();
    return new ExtensionPoint(
        name,
        Kind.FILTER,
        true,
        contributors(items),
        traces.last(name).orElse(null),
        traces.lastChange(name).orElse(null),
        filters.cycle(point));
  }

  private List<ExtensionPoint> events() {
    Map<String, Map<String, List<String>>> byEvent = new TreeMap<>();
    for (Observers.Listed one : observers.all()) {
      byEvent
          .computeIfAbsent(one.event(), event -> new LinkedHashMap<>())
          .computeIfAbsent(one.plugin(), plugin -> new ArrayList<>())
          .add(one.reliable() ? one.where() + " @Reliable" : one.where());
    }
    return byEvent.entrySet().stream()
        .map(e -> ExtensionPoint.plain(e.getKey(), Kind.EVENT, true, contributors(e.getValue())))
        .toList();
  }

  private List<Contributor> contributors(Map<String, List<String>> items) {
    return items.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(e -> new Contributor(e.getKey(), registry.isActiveForAll(e.getKey()), e.getValue()))
        .toList();
  }
}
