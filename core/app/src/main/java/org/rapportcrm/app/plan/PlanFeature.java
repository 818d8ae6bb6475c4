package org.rapportcrm.app.plan;

import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;

/** What account plans add to the console. */
public class PlanFeature implements RapportPlugin {

  private static final String READ = "companies.read";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(Section.RELATIONSHIPS, "plans.title", "map", "/console/plans", READ));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("plans", "plans.title", READ),
        new Page("plan", "plans.plan", READ),
        new Page("plan-edit", "plans.edit", "companies.write"));
  }
}
