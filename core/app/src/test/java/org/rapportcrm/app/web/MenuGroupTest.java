package org.rapportcrm.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Section;

class MenuGroupTest {

  private final List<MenuEntry> entries =
      List.of(
          new MenuEntry(Section.SYSTEM, "jobs", "cog", "/console/jobs", "jobs.read"),
          new MenuEntry(
              Section.RELATIONSHIPS, "contacts", "users", "/console/contacts", "contacts.read"),
          new MenuEntry(Section.SYSTEM, "plugins", "box", "/console/plugins", "plugins.manage"));

  @Test
  void sectionsStandInTheirOrderWhateverOrderTheyAreContributedIn() {
    assertThat(MenuGroup.of(entries, any -> true, key -> key))
        .extracting(MenuGroup::title)
        .containsExactly("shell.section.relationships", "shell.section.system");
  }

  @Test
  void whatAPersonMayNotOpenIsNotThereAndAnEmptySectionNeither() {
    List<MenuGroup> menu = MenuGroup.of(entries, "jobs.read"::equals, key -> key);

    assertThat(menu).hasSize(1);
    assertThat(menu.get(0).entries())
        .extracting(MenuGroup.Link::path)
        .containsExactly("/console/jobs");
  }

  @Test
  void aPathStandsInTheMenuOnce() {
    List<MenuEntry> twice = List.of(entries.get(0), entries.get(0));

    assertThat(MenuGroup.of(twice, any -> true, key -> key).get(0).entries()).hasSize(1);
  }
}
