package org.rapportcrm.app.duplicate;

import java.time.Duration;
import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;

/** What duplicates add to the console. */
public final class DuplicateFeature implements RapportPlugin {

  /** Merging deletes a contact, so it needs the right to. */
  public static final String MERGE = "contacts.delete";

  /** Merging deletes a company, so it needs the right to. */
  public static final String MERGE_COMPANIES = "companies.write";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            Section.RELATIONSHIPS, "duplicates.title", "clone", "/console/duplicates", MERGE));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("duplicates", "duplicates.title", MERGE),
        new Page("duplicate", "duplicates.look", MERGE),
        new Page("company-duplicates", "duplicates.companies.title", MERGE_COMPANIES),
        new Page("company-duplicate", "duplicates.companies.look", MERGE_COMPANIES));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind(
            DuplicateSearch.KIND, "duplicates.job", Duration.ofDays(1), DuplicateSearch.class));
  }
}
