package org.rapportcrm.app.imports.purchase;

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
import org.rapportcrm.app.imports.write.BatchBack;
import org.rapportcrm.app.imports.write.Trace;
import org.rapportcrm.app.plugin.hook.Events;

/**
 * Writes purchases. A row means the purchase with its number; where the file has no numbers, one is
 * made of customer, time, amount and how many equal rows came before.
 */
@ApplicationScoped
public class PurchasesWriter implements UndoableImport {

  private Sql sql;
  private Events events;
  private Clock clock;
  private BatchBack back;

  /** For the container. */
  protected PurchasesWriter() {}

  @Inject
  public PurchasesWriter(Sql sql, Events events, Clock clock, BatchBack back) {
    this.sql = sql;
    this.events = events;
    this.clock = clock;
    this.back = back;
  }

  @Override
  public ImportOutcome write(ImportContext context, List<ImportRow> rows) {
    return new PurchaseBatch(sql, events, clock.instant(), context).write(rows);
  }

  @Override
  public TakenBack takeBack(ImportContext context, ImportTrace kept) {
    Trace trace = Trace.of(kept);
    TakenBack purchases = new PurchasesBack(sql, events).takeBack(trace);
    return back.takeBack(context, trace, purchases);
  }
}
