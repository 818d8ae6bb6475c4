package org.rapportcrm.app.deal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.api.page.SearchSource.Hit;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.company.CompanySearch;
import org.rapportcrm.app.contact.find.ContactSearch;
import org.rapportcrm.app.web.Choice;

/** Contacts and companies to choose for a deal, by what was typed. */
@Named
@RequestScoped
public class DealPartners {

  private static final int MOST = 8;

  @Inject private ContactSearch contacts;
  @Inject private CompanySearch companies;
  @Inject private CurrentUser user;

  /** Contacts that fit. */
  public List<Choice> contacts(String typed) {
    return find(contacts, typed);
  }

  /** Companies that fit. */
  public List<Choice> companies(String typed) {
    return find(companies, typed);
  }

  private List<Choice> find(SearchSource source, String typed) {
    String folded = Folding.fold(typed);
    return folded.isEmpty() || !user.may(source.capability())
        ? List.of()
        : source.find(folded, MOST).stream().map(DealPartners::choice).toList();
  }

  private static Choice choice(Hit hit) {
    String key = hit.path().substring(hit.path().lastIndexOf('/') + 1);
    return new Choice(key, hit.detail() == null ? hit.title() : hit.title() + " · " + hit.detail());
  }
}
