package org.rapportcrm.app.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.api.page.SearchSource.Hit;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.plugin.guard.Asked;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.text.PersonLocale;

/**
 * Asks every source that the person may ask; one that fails, or is slow while somebody types,
 * answers nothing.
 */
@ApplicationScoped
public class Palette {

  private static final int PER_SOURCE = 8;
  private static final int LIMIT = 20;

  /** With so many records nothing else is looked for. */
  private static final int ENOUGH = 3;

  /** So long all plugins together are waited for, from when they were asked. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  @Inject private PluginRegistry registry;
  @Inject private InstalledSet installed;
  @Inject private CurrentUser user;
  @Inject private Messages messages;
  @Inject private Guard guard;
  @Inject private Spelling spelling;

  /**
   * The best hits; with nothing typed, what can be begun and the pages of the menu. Where hardly a
   * record is found, and none by its title, likely slips are mended: what they find stands after
   * what was typed.
   */
  public List<Hit> find(String typed, Locale locale) {
    String folded = Folding.fold(typed);
    List<Hit> pages = pages(locale);
    List<Hit> actions = actions(locale);
    if (folded.isEmpty()) {
      return Stream.concat(actions.stream(), pages.stream()).limit(LIMIT).toList();
    }
    List<List<Hit>> found = new ArrayList<>();
    found.add(matching(pages, folded));
    found.add(pagesByOtherNames(folded, locale));
    found.add(matching(plugins(locale), folded));
    found.add(matching(actions, folded));
    List<List<Hit>> records = records(folded);
    found.addAll(records);
    Set<Hit> best = new LinkedHashSet<>(PaletteRanking.best(folded, found, LIMIT));
    if (mayBeASlip(folded, records)) {
      best.addAll(nearly(pages, folded));
      for (String other : spelling.others(folded)) {
        best.addAll(PaletteRanking.best(other, records(other), PER_SOURCE));
      }
    }
    return best.stream().limit(LIMIT).toList();
  }

  /** Whether hardly a record is found, and none whose title begins with just what was typed. */
  private static boolean mayBeASlip(String folded, List<List<Hit>> records) {
    return records.stream().mapToInt(List::size).sum() < ENOUGH
        && records.stream()
            .flatMap(List::stream)
            .noneMatch(hit -> PaletteRanking.score(folded, hit.title()) > 2);
  }

  /** The hits of each source; plugins search while the core does. */
  private List<List<Hit>> records(String folded) {
    long asked = System.nanoTime();
    List<Asked<List<Hit>>> ofPlugins = new ArrayList<>();
    List<Contribution<Class<? extends SearchSource>>> ofCore = new ArrayList<>();
    for (var source : registry.activeWithOwner(RapportPlugin::searchSources)) {
      if (source.plugin().equals(PluginRegistry.CORE)) {
        ofCore.add(source);
      } else {
        ofPlugins.add(
            guard.<SearchSource, List<Hit>>begin(
                source.plugin(), Kind.SEARCH, source.value(), bean -> search(bean, folded)));
      }
    }
    List<List<Hit>> hits = new ArrayList<>();
    for (var source : ofCore) {
      guard
          .<SearchSource, List<Hit>>ask(
              source.plugin(), Kind.SEARCH, source.value(), bean -> search(bean, folded))
          .ifPresent(hits::add);
    }
    for (Asked<List<Hit>> question : ofPlugins) {
      question.within(PATIENCE.minusNanos(System.nanoTime() - asked)).ifPresent(hits::add);
    }
    return hits;
  }

  private List<Hit> search(SearchSource source, String folded) {
    return user.may(source.capability()) ? source.find(folded, PER_SOURCE) : List.of();
  }

  /** Pages of whose name one word is what was typed with a slip. */
  private static List<Hit> nearly(List<Hit> pages, String folded) {
    return pages.stream()
        .filter(page -> Slips.mayHave(folded))
        .filter(
            page ->
                Arrays.stream(Folding.fold(page.title()).split(" "))
                    .anyMatch(word -> Slips.isOne(folded, word)))
        .toList();
  }

  private List<Hit> actions(Locale locale) {
    return PaletteAction.ALL.stream()
        .filter(action -> user.may(action.capability()))
        .map(
            action ->
                new Hit(
                    "shell.kind.action",
                    messages.text(locale, action.labelKey()),
                    null,
                    action.path()))
        .toList();
  }

  private List<Hit> pages(Locale locale) {
    return registry.active(RapportPlugin::menu).stream()
        .filter(entry -> user.may(entry.capability()))
        .map(entry -> page(entry, locale))
        .toList();
  }

  /**
   * Pages by their names in the other languages: people type in the one their keyboard is set to.
   */
  private List<Hit> pagesByOtherNames(String folded, Locale locale) {
    List<Hit> hits = new ArrayList<>();
    for (MenuEntry entry : registry.active(RapportPlugin::menu)) {
      boolean named =
          PersonLocale.LANGUAGES.stream()
              .map(language -> messages.text(Locale.forLanguageTag(language), entry.labelKey()))
              .anyMatch(name -> PaletteRanking.score(folded, name) > 1);
      if (named && user.may(entry.capability())) {
        hits.add(page(entry, locale));
      }
    }
    return hits;
  }

  private Hit page(MenuEntry entry, Locale locale) {
    String section = "shell.section." + entry.section().name().toLowerCase(Locale.ROOT);
    return new Hit(
        "shell.kind.page",
        messages.text(locale, entry.labelKey()),
        messages.text(locale, section),
        entry.path());
  }

  private List<Hit> plugins(Locale locale) {
    if (!user.may("plugins.manage")) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    for (Manifest manifest : installed.manifests()) {
      String name = messages.text(locale, manifest.nameKey());
      hits.add(
          new Hit("shell.kind.plugin", name, manifest.id(), "/console/plugins#" + manifest.id()));
    }
    return hits;
  }

  private static List<Hit> matching(List<Hit> hits, String folded) {
    return hits.stream()
        .filter(
            hit ->
                PaletteRanking.score(folded, hit.title()) > 0
                    || PaletteRanking.score(folded, hit.detail()) > 1)
        .toList();
  }
}
