package org.rapportcrm.app.field;

import java.util.List;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.security.Capability;

/** What custom fields add to the console. */
public class FieldFeature implements RapportPlugin {

  private static final String MANAGE = "fields.manage";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(Section.SYSTEM, "fields.title", "sliders-v", "/console/fields", MANAGE));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("fields", "fields.title", MANAGE), new Page("field-edit", "fields.edit", MANAGE));
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(new Capability(MANAGE, "fields.may-manage", Set.of()));
  }
}
