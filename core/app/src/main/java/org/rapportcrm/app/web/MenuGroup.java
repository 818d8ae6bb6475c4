package org.rapportcrm.app.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Section;

/** A section of the side menu as it is shown to one person. */
public record MenuGroup(String title, List<Link> entries) {

  /** One entry. */
  public record Link(String label, String icon, String path) {
    /** For pages. */
    public String getLabel() {
      return label;
    }

    /** For pages. */
    public String getIcon() {
      return icon;
    }

    /** For pages. */
    public String getPath() {
      return path;
    }
  }

  /** For pages. */
  public String getTitle() {
    return title;
  }

  /** For pages. */
  public List<Link> getEntries() {
    return entries;
  }

  /**
   * The menu: sections in their order, empty ones left out, entries in the order in which they are
   * contributed, each path once.
   *
   * @param may whether the person holds a capability
   * @param text the text of a key in the person's language
   */
  public static List<MenuGroup> of(
      List<MenuEntry> entries, Predicate<String> may, UnaryOperator<String> text) {
    Map<Section, List<Link>> links = new EnumMap<>(Section.class);
    for (MenuEntry entry : entries) {
      List<Link> section = links.computeIfAbsent(entry.section(), any -> new ArrayList<>());
      boolean known = section.stream().anyMatch(link -> link.path().equals(entry.path()));
      if (may.test(entry.capability()) && !known) {
        section.add(new Link(text.apply(entry.labelKey()), entry.icon(), entry.path()));
      }
    }
    List<MenuGroup> groups = new ArrayList<>();
    links.forEach(
        (section, found) -> {
          if (!found.isEmpty()) {
            String key = "shell.section." + section.name().toLowerCase(Locale.ROOT);
            groups.add(new MenuGroup(text.apply(key), List.copyOf(found)));
          }
        });
    return groups;
  }
}
