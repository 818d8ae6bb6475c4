package org.rapportcrm.app.purpose;

import java.util.List;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;

/** What purposes and their words add to the console. */
public final class PurposeFeature implements RapportPlugin {

  private static final String MANAGE = "consent.manage";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(Section.SYSTEM, "purposes.title", "shield", "/console/purposes", MANAGE));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("purposes", "purposes.title", MANAGE),
        new Page("purpose", "purposes.one", MANAGE));
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(new Capability(MANAGE, "purposes.mayManage", Set.of(Roles.MARKETING)));
  }
}
