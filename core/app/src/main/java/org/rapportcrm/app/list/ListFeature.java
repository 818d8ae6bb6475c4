package org.rapportcrm.app.list;

import java.util.List;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;

/** What lists and tags add to the console. */
public class ListFeature implements RapportPlugin {

  private static final String READ = "lists.read";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(Section.RELATIONSHIPS, "lists.title", "list", "/console/lists", READ));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("lists", "lists.title", READ),
        new Page("list", "lists.one", READ),
        new Page("tags", "tags.title", "contacts.read"));
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(
            READ,
            "lists.may-read",
            Set.of(Roles.MARKETING, Roles.SALES, Roles.SERVICE, Roles.VIEWER)),
        new Capability("lists.write", "lists.may-write", Set.of(Roles.MARKETING, Roles.SALES)));
  }
}
