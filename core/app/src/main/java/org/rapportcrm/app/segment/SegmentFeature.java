package org.rapportcrm.app.segment;

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
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;

/** What segments add to the console. Their core fields are in {@code criterion}. */
public final class SegmentFeature implements RapportPlugin {

  /** The right to see segments and who is in them. */
  public static final String READ = "segments.read";

  /** The right to add, change and remove segments. */
  public static final String WRITE = "segments.write";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            Section.RELATIONSHIPS, "segments.title", "filter", "/console/segments", READ));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("segments", "segments.title", READ),
        new Page("segment", "segments.segment", READ));
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(
            READ,
            "segments.capability.read",
            Set.of(Roles.MARKETING, Roles.SALES, Roles.SERVICE, Roles.VIEWER)),
        new Capability(WRITE, "segments.capability.write", Set.of(Roles.MARKETING)));
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(
        Setting.of(
            SnapshotJob.MINUTES,
            SnapshotJob.MINUTES,
            Type.WHOLE_NUMBER,
            String.valueOf(SnapshotJob.USUAL_MINUTES)));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind("core.segments", "segments.job", SnapshotJob.EVERY, SnapshotJob.class));
  }

  @Override
  public List<Class<? extends SearchSource>> searchSources() {
    return List.of(SegmentSearch.class);
  }
}
