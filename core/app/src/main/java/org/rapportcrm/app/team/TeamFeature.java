package org.rapportcrm.app.team;

import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;

/** What teams add to the console. */
public class TeamFeature implements RapportPlugin {

  private static final String MANAGE = "users.manage";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(Section.SYSTEM, "teams.title", "sitemap", "/console/teams", MANAGE));
  }

  @Override
  public List<Page> pages() {
    return List.of(new Page("teams", "teams.title", MANAGE), new Page("team", "teams.one", MANAGE));
  }
}
