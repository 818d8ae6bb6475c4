package org.rapportcrm.app.imports.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportOutcome;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.api.imports.ImportTrace;
import org.rapportcrm.api.imports.TakenBack;
import org.rapportcrm.api.imports.UndoableImport;
import org.rapportcrm.app.company.CompanySearchText;
import org.rapportcrm.app.imports.write.Trace;

/**
 * Writes companies. A row means the company with its number, else the one with its name, unless
 * that has another number.
 */
@ApplicationScoped
public class CompaniesWriter implements UndoableImport {

  private Sql sql;
  private Clock clock;
  private CompanySearchText searchText;

  /** For the container. */
  protected CompaniesWriter() {}

  @Inject
  public CompaniesWriter(Sql sql, Clock clock, CompanySearchText searchText) {
    this.sql = sql;
    this.clock = clock;
    this.searchText = searchText;
  }

  @Override
  public ImportOutcome write(ImportContext context, List<ImportRow> rows) {
    return new CompanyBatch(sql, clock.instant(), context, searchText).write(rows);
  }

  @Override
  public TakenBack takeBack(ImportContext context, ImportTrace trace) {
    return new CompaniesBack(sql, clock.instant(), searchText).takeBack(Trace.of(trace));
  }
}
