package org.rapportcrm.app.imports.write;

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
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.suppression.SuppressionBook;

/**
 * Writes contacts. A row means the contact with its customer number, else with its address, else,
 * where it has neither, with its name and telephone; when there is none it makes one.
 */
@ApplicationScoped
public class ContactsWriter implements UndoableImport {

  private Sql sql;
  private Events events;
  private Clock clock;
  private BatchBack back;
  private SuppressionBook suppressed;

  /** For the container. */
  protected ContactsWriter() {}

  @Inject
  public ContactsWriter(
      Sql sql, Events events, Clock clock, BatchBack back, SuppressionBook suppressed) {
    this.sql = sql;
    this.events = events;
    this.clock = clock;
    this.back = back;
    this.suppressed = suppressed;
  }

  @Override
  public ImportOutcome write(ImportContext context, List<ImportRow> rows) {
    return new ContactBatch(sql, events, clock.instant(), context, suppressed).write(rows);
  }

  @Override
  public TakenBack takeBack(ImportContext context, ImportTrace trace) {
    return back.takeBack(context, Trace.of(trace));
  }
}
