package org.rapportcrm.app.calendar;

import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;

/** What the calendar adds to the console. */
public class CalendarFeature implements RapportPlugin {

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            Section.RELATIONSHIPS,
            "calendar.title",
            "calendar",
            "/console/calendar",
            "tasks.read"));
  }

  @Override
  public List<Page> pages() {
    return List.of(new Page("calendar", "calendar.title", "tasks.read"));
  }
}
