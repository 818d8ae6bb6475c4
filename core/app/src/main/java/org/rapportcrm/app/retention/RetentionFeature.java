package org.rapportcrm.app.retention;

import java.time.Duration;
import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;

/** What retention adds to the console. */
public class RetentionFeature implements RapportPlugin {

  private static final String MANAGE = "settings.manage";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            Section.SYSTEM, "retention.title", "hourglass", "/console/retention", MANAGE));
  }

  @Override
  public List<Page> pages() {
    return List.of(new Page("retention", "retention.title", MANAGE));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind("core.retention", "retention.job", Duration.ofHours(24), RetentionJob.class));
  }
}
