package org.rapportcrm.app.contact.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.page.SearchSource;

/** Finds contacts for the console's search. */
@ApplicationScoped
public class ContactSearch implements SearchSource {

  private ContactFinder finder;

  /** For the container. */
  protected ContactSearch() {}

  /** Over the finder. */
  @Inject
  public ContactSearch(ContactFinder finder) {
    this.finder = finder;
  }

  @Override
  public String capability() {
    return "contacts.read";
  }

  @Override
  public List<Hit> find(String folded, int limit) {
    return finder.some(ContactFilter.query(folded), limit).stream()
        .map(ContactSearch::hit)
        .toList();
  }

  private static Hit hit(ContactRow row) {
    String detail = row.email() != null ? row.email() : row.phone();
    return new Hit("contacts.contact", row.displayName(), detail, "/console/contact/" + row.id());
  }
}
