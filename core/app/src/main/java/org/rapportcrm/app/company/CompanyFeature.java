package org.rapportcrm.app.company;

import java.util.List;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;

/** What companies add to the console. */
public class CompanyFeature implements RapportPlugin {

  private static final String READ = "companies.read";
  private static final String WRITE = "companies.write";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            Section.RELATIONSHIPS, "companies.title", "building", "/console/companies", READ));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("companies", "companies.title", READ),
        new Page("company", "companies.company", READ),
        new Page("company-edit", "companies.edit", WRITE),
        new Page("company-merge", "companies.merge", WRITE));
  }

  @Override
  public List<Class<? extends SearchSource>> searchSources() {
    return List.of(CompanySearch.class);
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(
            READ,
            "companies.may-read",
            Set.of(Roles.MARKETING, Roles.SALES, Roles.SERVICE, Roles.VIEWER)),
        new Capability(WRITE, "companies.may-write", Set.of(Roles.MARKETING, Roles.SALES)));
  }
}
