package org.rapportcrm.app.contact;

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
import org.rapportcrm.app.contact.bulk.ContactBulkJob;
import org.rapportcrm.app.contact.find.ContactSearch;
import org.rapportcrm.app.contact.trash.TrashCollector;
import org.rapportcrm.app.duplicate.merge.MergeCleanup;

/** What contacts add to the console. */
public class ContactFeature implements RapportPlugin {

  private static final String READ = "contacts.read";
  private static final String WRITE = "contacts.write";
  private static final String DELETE = "contacts.delete";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(Section.RELATIONSHIPS, "contacts.title", "users", "/console/contacts", READ));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("contacts", "contacts.title", READ),
        new Page("contact", "contacts.contact", READ),
        new Page("contact-edit", "contacts.edit", WRITE),
        new Page("contact-relate", "relations.title", WRITE),
        new Page("contact-erase", "contacts.erase", DELETE),
        new Page("contact-merge", "contacts.merge", DELETE),
        new Page("trash", "contacts.trash", DELETE));
  }

  @Override
  public List<Class<? extends SearchSource>> searchSources() {
    return List.of(ContactSearch.class);
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind(
            "core.trash", "contacts.empty-trash", Duration.ofHours(24), TrashCollector.class),
        new JobKind(ContactBulkJob.KIND, "contacts.bulk", null, ContactBulkJob.class),
        new JobKind(
            "core.merge-cleanup",
            "contacts.merge-cleanup",
            Duration.ofDays(1),
            MergeCleanup.class));
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(
            READ,
            "contacts.may-read",
            Set.of(Roles.MARKETING, Roles.SALES, Roles.SERVICE, Roles.VIEWER)),
        new Capability(
            WRITE, "contacts.may-write", Set.of(Roles.MARKETING, Roles.SALES, Roles.SERVICE)),
        new Capability(DELETE, "contacts.may-delete", Set.of(Roles.MARKETING)));
  }
}
