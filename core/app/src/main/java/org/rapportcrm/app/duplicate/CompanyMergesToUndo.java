package org.rapportcrm.app.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.app.company.CompanyUnmerge;

/** Merges of companies that can be taken back. */
@ApplicationScoped
public class CompanyMergesToUndo extends MergesToUndo {

  /** For the container. */
  protected CompanyMergesToUndo() {
    this(null, null);
  }

  /** Over the book of merges. */
  @Inject
  public CompanyMergesToUndo(CompanyUnmerge merges, DuplicateNames names) {
    super(PairKind.COMPANY, merges, names, "/console/company-duplicates");
  }

  @Override
  public String capability() {
    return DuplicateFeature.MERGE_COMPANIES;
  }
}
