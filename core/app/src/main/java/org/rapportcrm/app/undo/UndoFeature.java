package org.rapportcrm.app.undo;

import java.time.Duration;
import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;

/** What taking back adds to the console. */
public class UndoFeature implements RapportPlugin {

  private static final String USE = "console.use";

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry(Section.SYSTEM, "undo.title", "undo", "/console/undo", USE));
  }

  @Override
  public List<Page> pages() {
    return List.of(new Page("undo", "undo.title", USE));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind(Undo.JOB, "undo.job", null, UndoJob.class),
        new JobKind("core.undo-cleanup", "undo.cleanup", Duration.ofHours(24), UndoCleanup.class));
  }
}
