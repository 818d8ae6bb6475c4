package org.rapportcrm.app.imports.deal;

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
import org.rapportcrm.app.pipeline.PipelineReader;
import org.rapportcrm.app.plugin.hook.Events;

/**
 * Writes deals. A row means the deal with its number; where the file has no numbers, one is made of
 * name, contact, company and how many equal rows came before.
 */
@ApplicationScoped
public class DealsWriter implements UndoableImport {

  private Sql sql;
  private Events events;
  private Clock clock;
  private PipelineReader pipelines;
  private BatchBack back;

  /** For the container. */
  protected DealsWriter() {}

  @Inject
  public DealsWriter(
      Sql sql, Events events, Clock clock, PipelineReader pipelines, BatchBack back) {
    this.sql = sql;
    this.events = events;
    this.clock = clock;
    this.pipelines = pipelines;
    this.back = back;
  }

  @Override
  public ImportOutcome write(ImportContext context, List<ImportRow> rows) {
    DealStages stages = new DealStages(pipelines.all());
    return new DealBatch(sql, events, clock.instant(), context, stages).write(rows);
  }

  @Override
  public TakenBack takeBack(ImportContext context, ImportTrace kept) {
    Trace trace = Trace.of(kept);
    TakenBack deals = new DealsBack(sql, clock.instant()).takeBack(trace);
    return back.takeBack(context, trace, deals);
  }
}
