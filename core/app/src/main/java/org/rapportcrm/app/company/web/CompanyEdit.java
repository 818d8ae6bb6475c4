package org.rapportcrm.app.company.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.company.Companies;
import org.rapportcrm.app.company.CompanyChange;
import org.rapportcrm.app.company.CompanyFinder.CompanyRow;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.CustomValues;
import org.rapportcrm.app.field.web.CustomForm;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.reach.ReachStore;
import org.rapportcrm.app.reach.web.ReachForm;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.team.TeamWish;
import org.rapportcrm.app.web.Msg;

/** The form for a company. */
@Named
@ViewScoped
public class CompanyEdit implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CompanyPage page;
  @Inject private Companies companies;
  @Inject private CustomForm custom;
  @Inject private CustomValues customValues;
  @Inject private ReachStore store;
  @Inject private Refusals refusals;
  @Inject private Msg msg;

  private Long id;
  private Long version;
  private final Map<String, String> values = new TreeMap<>();
  private final ReachForm reach = new ReachForm();

  @PostConstruct
  void load() {
    CompanyRow company = page.getCompany();
    custom.open(Carrier.COMPANY, company == null ? null : company.id());
    if (company == null) {
      values.put(TeamWish.FIELD, Acting.sight().teamOfNew() + "");
      return;
    }
    id = company.id();
    version = company.version();
    values.put("name", company.name());
    values.put("website", company.website());
    values.put("industry", company.industry());
    reach.show(store.of(ReachStore.Owner.COMPANY, id));
    values.put("externalId", company.externalId());
    values.put("ownerId", company.ownerId() == null ? "0" : company.ownerId().toString());
    values.put(TeamWish.FIELD, company.teamId() + "");
  }

  /** Whether it is a new company. */
  public boolean isNew() {
    return id == null;
  }

  /** Key of the company; {@code null} for a new one. */
  public Long getId() {
    return id;
  }

  /** What is typed, by field. */
  public Map<String, String> getValues() {
    return values;
  }

  /** Rows of addresses and numbers. */
  public ReachForm getReach() {
    if (Faces.isValidationFailed()) { // then nothing is saved, but what was typed stays
      reach.read(Faces.getRequestParameterValuesMap());
    }
    return reach;
  }

  /** Where the form came from. */
  public String getBack() {
    return isNew() ? "/console/companies" : "/console/company/" + id;
  }

  /** Saves and goes to the company's page. */
  public void save() {
    reach.read(Faces.getRequestParameterValuesMap());
    try {
      Map<String, String> sent = new TreeMap<>(values);
      sent.computeIfPresent("ownerId", (field, owner) -> "0".equals(owner) ? null : owner);
      TeamWish.typed(sent);
      List<Flaw> flaws = new ArrayList<>();
      CompanyChange change =
          CompanyChange.check(new Values(sent), flaws)
              .reachedBy(reach.reach(), reach.shown(), flaws);
      CustomChange more = custom.checked(flaws);
      refusals.unlessEmpty(flaws);
      id = customValues.saved(Carrier.COMPANY, more, () -> saved(change));
      Here.done(msg.get("companies.saved"));
      Here.go(companies.sees(id) ? "/console/company/" + id : "/console/companies");
    } catch (ProblemException e) {
      reach.refused(e);
    }
  }

  private long saved(CompanyChange change) {
    if (isNew()) {
      return companies.create(change);
    }
    companies.change(id, change, version);
    return id;
  }
}
