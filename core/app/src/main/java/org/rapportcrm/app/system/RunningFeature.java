package org.rapportcrm.app.system;

import java.time.Duration;
import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;

/** The page about the installation, and the daily look at how large its tables are. */
public class RunningFeature implements RapportPlugin {

  private static final String MANAGE = "settings.manage";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(Section.SYSTEM, "system.title", "heart", "/console/system", MANAGE));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("system", "system.title", MANAGE),
        new Page("support-bundle", "system.bundle", MANAGE));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind("core.tableSizes", "system.job.sizes", Duration.ofHours(12), SizeJob.class));
  }
}
