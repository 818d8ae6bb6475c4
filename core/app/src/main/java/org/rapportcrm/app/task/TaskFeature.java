package org.rapportcrm.app.task;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;

/** What tasks add to the console. */
public class TaskFeature implements RapportPlugin {

  private static final String READ = "tasks.read";
  private static final String WRITE = "tasks.write";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            Section.RELATIONSHIPS, "tasks.title", "check-square", "/console/tasks", READ));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("tasks", "tasks.title", READ), new Page("task-edit", "tasks.edit", WRITE));
  }

  @Override
  public List<Class<? extends SearchSource>> searchSources() {
    return List.of(TaskSearch.class);
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind("core.reminders", "tasks.remind", Duration.ofMinutes(1), Reminders.class));
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(
            READ,
            "tasks.may-read",
            Set.of(Roles.MARKETING, Roles.SALES, Roles.SERVICE, Roles.VIEWER)),
        new Capability(
            WRITE, "tasks.may-write", Set.of(Roles.MARKETING, Roles.SALES, Roles.SERVICE)));
  }
}
