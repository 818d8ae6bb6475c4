package org.rapportcrm.app.duplicate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.company.CompanyField;
import org.rapportcrm.app.company.CompanyFinder;
import org.rapportcrm.app.company.CompanyFinder.CompanyRow;
import org.rapportcrm.app.company.CompanyMerge;
import org.rapportcrm.app.company.CompanyMergePreview;
import org.rapportcrm.app.duplicate.DuplicateFeature;
import org.rapportcrm.app.duplicate.PairKind;
import org.rapportcrm.app.duplicate.merge.PreviewLine;
import org.rapportcrm.app.text.CountryNames;

/** Two companies side by side: {@code /console/company-duplicate/5/9}. */
@Named
@RequestScoped
public class CompanyDuplicatePage extends SideBySidePage {

  @Inject private CompanyFinder finder;
  @Inject private CompanyMergePreview preview;
  @Inject private CompanyMerge merge;
  @Inject private CurrentUser viewer;

  @Override
  public Whereabouts getAt() {
    return Whereabouts.COMPANIES;
  }

  @Override
  String capability() {
    return DuplicateFeature.MERGE_COMPANIES;
  }

  @Override
  PairKind kind() {
    return PairKind.COMPANY;
  }

  @Override
  List<PreviewLine> lines(long keptId, long mergedId) {
    return preview.lines(keptId, mergedId);
  }

  @Override
  String name(long id) {
    return finder.row(id).map(CompanyRow::name).orElse("");
  }

  @Override
  String shown(PreviewLine line, boolean ofKept) {
    String value = ofKept ? line.kept() : line.merged();
    return line.field().equals(CompanyField.COUNTRY.property())
        ? CountryNames.name(value, viewer.locale())
        : value;
  }

  @Override
  Map<String, Long> moving(long mergedId) {
    return preview.moving(mergedId);
  }

  @Override
  void merge(long keptId, long mergedId, Set<String> chosen) {
    merge.merge(keptId, mergedId, chosen);
  }
}
