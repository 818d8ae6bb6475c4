package org.rapportcrm.app.duplicate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapportcrm.app.company.CompanyUnmerge;
import org.rapportcrm.app.duplicate.PairKind;
import org.rapportcrm.app.duplicate.merge.Unmerge;

/** The pairs of companies that look like one. */
@Named
@RequestScoped
public class CompanyDuplicatesPage extends PairsPage {

  @Inject private CompanyUnmerge unmerge;

  @Override
  PairKind kind() {
    return PairKind.COMPANY;
  }

  @Override
  Unmerge unmerge() {
    return unmerge;
  }

  @Override
  public Whereabouts getAt() {
    return Whereabouts.COMPANIES;
  }
}
