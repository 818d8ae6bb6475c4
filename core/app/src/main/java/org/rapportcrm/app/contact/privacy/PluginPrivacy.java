package org.rapportcrm.app.contact.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.plugin.guard.Blame;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/**
 * Asks every installed plugin for what it keeps about a person. Inactive plugins are asked as well:
 * their data is still there.
 */
@ApplicationScoped
public class PluginPrivacy {

  private PluginRegistry registry;
  private Guard guard;

  /** For the container. */
  protected PluginPrivacy() {}

  /** With the plugins and their beans. */
  @Inject
  public PluginPrivacy(PluginRegistry registry, Guard guard) {
    this.registry = registry;
    this.guard = guard;
  }

  /** Erases in the caller's transaction; answers message keys of what is kept, and why. */
  public List<String> erase(long contactId) {
    List<String> kept = new ArrayList<>();
    keepers().forEach(keeper -> kept.addAll(ask(keeper, bean -> bean.erase(contactId))));
    return kept;
  }

  /** What the plugins keep, by the name of the kind of record. */
  Exported export(long contactId) {
    Exported all = new Exported(new LinkedHashMap<>(), new HashMap<>());
    keepers().forEach(keeper -> all.add(ask(keeper, bean -> export(bean, contactId))));
    return all;
  }

  private static Exported export(PersonalData bean, long contactId) {
    Exported exported = new Exported(new LinkedHashMap<>(), new HashMap<>());
    bean.export(contactId).forEach((kind, rows) -> exported.add(kind, rows, bean));
    return exported;
  }

  /**
   * A failure comes through: what a plugin cannot erase must not pass for erased, and what it
   * cannot give out must not be missing without a word.
   *
   * @throws ProblemException 409 with the plugin and what it said
   */
  private <T> T ask(
      Contribution<Class<? extends PersonalData>> keeper, Function<PersonalData, T> question) {
    try {
      return guard.runPlain(
          keeper.plugin(),
          Kind.LIFECYCLE,
          keeper.value().getName(),
          () -> guard.<PersonalData, T>with(keeper.value(), question));
    } catch (ProblemException e) {
      throw e;
    } catch (RuntimeException e) {
      throw KeyedProblem.badState("plugins.refused.privacy", keeper.plugin(), Blame.root(e));
    }
  }

  private List<Contribution<Class<? extends PersonalData>>> keepers() {
    return registry.installed(PluginPrivacy::keeperOf);
  }

  private static List<Class<? extends PersonalData>> keeperOf(RapportPlugin plugin) {
    List<Class<? extends PersonalData>> keeper = new ArrayList<>();
    plugin.personalData().ifPresent(keeper::add);
    return keeper;
  }
}
