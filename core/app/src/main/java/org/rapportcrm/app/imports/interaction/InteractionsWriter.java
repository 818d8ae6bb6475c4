package org.rapportcrm.app.imports.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.rapportcrm.api.contact.InteractionView;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportOutcome;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.api.imports.ImportTrace;
import org.rapportcrm.api.imports.TakenBack;
import org.rapportcrm.api.imports.UndoableImport;
import org.rapportcrm.app.imports.write.BatchBack;
import org.rapportcrm.app.imports.write.Trace;
import org.rapportcrm.app.interaction.InteractionWriter;
import org.rapportcrm.app.interaction.Kinds;
import org.rapportcrm.app.plugin.hook.Events;

/**
 * Writes interactions. A row means the interaction of its kind with its number; where the file has
 * no numbers, one is made of what the row says and how many equal rows came before.
 */
@ApplicationScoped
public class InteractionsWriter implements UndoableImport {

  private Sql sql;
  private Events events;
  private Clock clock;
  private BatchBack back;
  private Kinds kinds;
  private InteractionWriter timeline;

  /** For the container. */
  protected InteractionsWriter() {}

  @Inject
  public InteractionsWriter(
      Sql sql,
      Events events,
      Clock clock,
      Kinds kinds,
      InteractionWriter timeline,
      BatchBack back) {
    this.sql = sql;
    this.events = events;
    this.clock = clock;
    this.back = back;
    this.kinds = kinds;
    this.timeline = timeline;
  }

  @Override
  public ImportOutcome write(ImportContext context, List<ImportRow> rows) {
    InteractionBatch batch = new InteractionBatch(sql, context, kinds.all().keySet());
    ImportOutcome outcome = batch.decide(rows);
    if (!context.tryOnly()) {
      Trace trace = new Trace();
      batch.customers().write(sql, events, clock.instant(), trace);
      trace.add(
          Trace.Of.INTERACTION,
          timeline.write(batch.fresh()).stream().map(InteractionView::id).toList());
      trace.keepIn(context);
    }
    return outcome;
  }

  @Override
  public TakenBack takeBack(ImportContext context, ImportTrace kept) {
    Trace trace = Trace.of(kept);
    List<Long> written = trace.ids(Trace.Of.INTERACTION);
    int removed =
        written.isEmpty() ? 0 : sql.update("delete from interaction where id = any(?)", written);
    return back.takeBack(context, trace, new TakenBack(removed, 0, List.of()));
  }
}
