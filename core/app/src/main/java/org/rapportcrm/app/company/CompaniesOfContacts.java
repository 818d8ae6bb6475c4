package org.rapportcrm.app.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.plugin.hook.Events;

/** What contacts become when a merge gives them another company, or their old one back. */
@ApplicationScoped
public class CompaniesOfContacts {

  private static final int BATCH = 1000;

  private Sql sql;
  private CompanySearchText searchText;
  private Events events;

  /** For the container. */
  protected CompaniesOfContacts() {}

  @Inject
  public CompaniesOfContacts(Sql sql, CompanySearchText searchText, Events events) {
    this.sql = sql;
    this.searchText = searchText;
    this.events = events;
  }

  /**
   * They are found by their companies' names as these are now, and everybody hears of it.
   *
   * @param contacts keys of those with another company
   * @param companies those whose name, or whose contacts, are other
   */
  void changed(List<Long> contacts, long... companies) {
    for (long company : companies) {
      sql.first("select name from company where id = ?", row -> row.getString(1), company)
          .ifPresent(name -> searchText.renamed(company, name));
    }
    for (int i = 0; i < contacts.size(); i += BATCH) {
      events.fire(new ContactsChanged(contacts.subList(i, Math.min(i + BATCH, contacts.size()))));
    }
  }
}
