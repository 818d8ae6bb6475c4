package org.rapportcrm.app.contact.trash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.hook.ContactDeletion;
import org.rapportcrm.api.hook.ContactDeletionFilter;
import org.rapportcrm.app.plugin.hook.FilterRun.Step;
import org.rapportcrm.app.plugin.hook.Filters;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** Asks the plugins which contacts are not to be deleted. */
@ApplicationScoped
public class DeletionVetoes {

  private Filters filters;
  private InstalledSet installed;

  /**
   * Why a contact stays.
   *
   * @param pluginKey message key of the plugin's name
   * @param reasonKey message key of the plugin's reason
   */
  public record Veto(String pluginKey, String reasonKey) {}

  /** For the container. */
  protected DeletionVetoes() {}

  /** With the filters of the installed plugins. */
  @Inject
  public DeletionVetoes(Filters filters, InstalledSet installed) {
    this.filters = filters;
    this.installed = installed;
  }

  /** Those that stay, by their ids. */
  public Map<Long, Veto> on(Collection<Long> ids) {
    List<Step> steps = new ArrayList<>();
    ContactDeletion deletion =
        filters.run(ContactDeletionFilter.class, ContactDeletion.of(Set.copyOf(ids)), steps);
    Map<Long, Veto> vetoes = new HashMap<>();
    deletion
        .verdicts()
        .forEach(
            (id, verdict) -> {
              if (!verdict.allowed()) {
                vetoes.put(id, new Veto(nameKey(whoDenied(id, steps)), verdict.reasonKey()));
              }
            });
    return vetoes;
  }

  /** The filter after which the denial stood for good. */
  private static String whoDenied(long id, List<Step> steps) {
    String plugin = PluginRegistry.CORE;
    boolean before = false;
    for (Step step : steps) {
      boolean denied = !((ContactDeletion) step.value()).verdict(id).allowed();
      if (denied && !before) {
        plugin = step.plugin();
      }
      before = denied;
    }
    return plugin;
  }

  private String nameKey(String plugin) {
    return installed.find(plugin).map(found -> found.nameKey()).orElse(plugin);
  }
}
