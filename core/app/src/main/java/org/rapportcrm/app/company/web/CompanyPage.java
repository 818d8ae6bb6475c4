package org.rapportcrm.app.company.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.company.Companies;
import org.rapportcrm.app.company.CompanyFinder;
import org.rapportcrm.app.company.CompanyFinder.CompanyRow;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.contact.find.ContactFinder;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.find.ContactSort;
import org.rapportcrm.app.deal.DealFilter;
import org.rapportcrm.app.deal.DealFinder;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomReader;
import org.rapportcrm.app.reach.ReachStore;
import org.rapportcrm.app.reach.web.Way;
import org.rapportcrm.app.relation.CompanyLinks;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** One company: what is known of it, who works there, which deals are open. */
@Named
@RequestScoped
public class CompanyPage {

  private static final int MOST = 20;

  @Inject
  @Param(pathIndex = 0)
  private String key;

  @Inject private CompanyFinder finder;
  @Inject private Companies companies;
  @Inject private ContactFinder contacts;
  @Inject private DealFinder deals;
  @Inject private ReachStore reach;
  @Inject private CompanyLinks links;
  @Inject private CurrentUser user;
  @Inject private CustomReader custom;
  @Inject private Viewer viewer;
  @Inject private Msg msg;

  private CompanyRow company;
  private List<ContactRow> people;
  private List<DealRow> dealsThere;

  @PostConstruct
  void load() {
    long id = key != null && key.matches("\\d{1,18}") ? Long.parseLong(key) : -1;
    company = finder.row(id).orElse(null);
    if (company == null) {
      Optional<Long> kept = finder.mergedInto(id);
      if (kept.isPresent()) {
        Here.go("/console/company/" + kept.get());
      } else if (key != null) {
        Faces.getExternalContext().setResponseStatus(404);
      }
    }
  }

  /** Status 404 where there is none, even where the address names none. */
  public void ofOne() {
    if (company == null) {
      Faces.getExternalContext().setResponseStatus(404);
    }
  }

  /** Goes on where a company was found or none was asked for, as by the form of a new one. */
  public void orNew() {
    if (key != null && company == null) {
      throw KeyedProblem.notFound("companies.one", key);
    }
  }

  /** The company, or {@code null}. */
  public CompanyRow getCompany() {
    return company;
  }

  /** Its name, or that there is none. */
  public String getName() {
    return company == null ? msg.get("companies.not-there") : company.name();
  }

  /** What is known of it. */
  public List<Choice> getFacts() {
    List<Choice> facts = new ArrayList<>();
    add(facts, "companies.industry", company.industry());
    add(facts, "contacts.field.website", company.website());
    add(facts, "contacts.owner", company.owner());
    add(facts, "teams.team", company.team());
    add(facts, "contacts.field.externalId", company.externalId());
    custom
        .of(Carrier.COMPANY, company.id())
        .forEach(
            one ->
                facts.add(
                    new Choice(
                        custom.text(one, viewer.locale()), one.field().label(viewer.locale()))));
    return facts;
  }

  private void add(List<Choice> facts, String label, String value) {
    if (value != null) {
      facts.add(new Choice(value, msg.get(label)));
    }
  }

  /** All ways to reach it. */
  public List<Way> getReach() {
    return Way.of(reach.of(ReachStore.Owner.COMPANY, company.id()), viewer.locale());
  }

  /** Contacts with a further place there. */
  public List<CompanyLinks.Link> getPlaces() {
    return user.may("contacts.read") ? links.at(company.id()) : List.of();
  }

  /** Who works there, by name; the first of them. */
  public List<ContactRow> getContacts() {
    if (people == null) {
      ContactFilter there =
          new ContactFilter(null, null, null, null, null, null, company.id(), null, null);
      people = contacts.page(there, ContactSort.DEFAULT, null, MOST).rows();
    }
    return people;
  }

  /** Deals with it. */
  public List<DealRow> getDeals() {
    if (dealsThere == null) {
      dealsThere =
          user.may("deals.read")
              ? deals.byKey(DealFilter.ALL.ofCompany(company.id()), 0, MOST)
              : List.of();
    }
    return dealsThere;
  }

  /** Deletes it. */
  public void delete() {
    if (company == null || !user.may("companies.write")) {
      return;
    }
    try {
      companies.delete(company.id());
      Here.done(msg.get("companies.deleted"));
      Here.go("/console/companies");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
