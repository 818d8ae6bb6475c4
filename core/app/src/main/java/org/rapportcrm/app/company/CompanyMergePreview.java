package org.rapportcrm.app.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.company.CompanyFinder.CompanyRow;
import org.rapportcrm.app.duplicate.merge.MergeKind;
import org.rapportcrm.app.duplicate.merge.Moving;
import org.rapportcrm.app.duplicate.merge.PreviewLine;
import org.rapportcrm.app.input.Refusals;

/** Two companies side by side, field by field, and what would move if they became one. */
@ApplicationScoped
public class CompanyMergePreview {

  private static final List<Moving.Of> MOVING =
      List.of(
          new Moving.Of("contacts", "contact"),
          new Moving.Of("deals", "deal"),
          new Moving.Of("interactions", "interaction"),
          new Moving.Of("entries", "company_interaction"),
          new Moving.Of("tasks", "task"),
          new Moving.Of("plans", "account_plan"));

  private Sql sql;
  private CompanyFinder finder;
  private Refusals refusals;

  /** For the container. */
  protected CompanyMergePreview() {}

  @Inject
  public CompanyMergePreview(Sql sql, CompanyFinder finder, Refusals refusals) {
    this.sql = sql;
    this.finder = finder;
    this.refusals = refusals;
  }

  /** The fields that one of the two has; a company that is not there is status 404. */
  public List<PreviewLine> lines(long keptId, long mergedId) {
    CompanyRow kept = row(keptId);
    CompanyRow merged = row(mergedId);
    List<PreviewLine> lines = new ArrayList<>();
    for (CompanyField field : CompanyField.values()) {
      PreviewLine.add(
          lines, field.property(), field.labelKey(), kept.get(field), merged.get(field));
    }
    PreviewLine.add(lines, MergeFields.OWNER, "contacts.owner", kept.owner(), merged.owner());
    return lines;
  }

  private CompanyRow row(long id) {
    return finder.row(id).orElseThrow(() -> refusals.notFound("companies.one", id));
  }

  /** How many records the merged company has, by their kind; without kinds of which it has none. */
  public Map<String, Long> moving(long mergedId) {
    return Moving.counts(sql, MergeKind.COMPANY, MOVING, mergedId);
  }
}
