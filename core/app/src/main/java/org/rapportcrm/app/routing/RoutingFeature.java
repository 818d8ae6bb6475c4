package org.rapportcrm.app.routing;

import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;

/** What the rules for new contacts add to the console. */
public final class RoutingFeature implements RapportPlugin {

  private static final String MANAGE = "users.manage";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(Section.SYSTEM, "routing.title", "directions", "/console/routing", MANAGE));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("routing", "routing.title", MANAGE),
        new Page("routing-rule", "routing.one", MANAGE));
  }
}
