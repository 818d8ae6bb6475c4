package org.rapportcrm.app.imports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.rapportcrm.api.imports.ImportChange;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportLikeness;
import org.rapportcrm.api.imports.ImportTrace;
import org.rapportcrm.app.imports.map.Occurrences;

/** What a writer may know, out of the import's row. */
final class RunContext implements ImportContext {

  private final ImportRun run;
  private final boolean tryOnly;
  private final Consumer<ImportTrace> traces;
  private final TrialNotes notes;
  private final Occurrences seen = new Occurrences();

  private RunContext(
      ImportRun run, boolean tryOnly, Consumer<ImportTrace> traces, TrialNotes notes) {
    this.run = run;
    this.tryOnly = tryOnly;
    this.traces = traces;
    this.notes = notes;
  }

  /** For an import whose batches leave traces. */
  static RunContext of(ImportRun run, Consumer<ImportTrace> traces) {
    return new RunContext(run, false, traces, new TrialNotes());
  }

  /** For a try. */
  static RunContext trying(ImportRun run, TrialNotes notes) {
    return new RunContext(run, true, trace -> {}, notes);
  }

  @Override
  public long importId() {
    return tryOnly ? 0 : run.id();
  }

  @Override
  public String fileName() {
    return run.fileName();
  }

  @Override
  public Instant startedAt() {
    return run.createdAt();
  }

  @Override
  public String by() {
    return run.createdBy();
  }

  @Override
  public ZoneId zone() {
    return run.zone();
  }

  @Override
  public Optional<String> basis() {
    return Optional.ofNullable(run.basis()).filter(basis -> !basis.isBlank());
  }

  @Override
  public Optional<String> option(String name) {
    return Optional.ofNullable(run.options().get(name)).filter(value -> !value.isBlank());
  }

  @Override
  public boolean tryOnly() {
    return tryOnly;
  }

  @Override
  public boolean seen(String key) {
    return seen.next(key) > 1;
  }

  @Override
  public void trace(ImportTrace trace) {
    traces.accept(trace);
  }

  @Override
  public boolean wantsChanges() {
    return tryOnly && notes.wantsChanges();
  }

  @Override
  public void show(ImportChange change) {
    notes.show(change);
  }

  @Override
  public void resembles(ImportLikeness likeness) {
    notes.resembles(Resemblance.of("contact", likeness));
  }

  @Override
  public void resemblesCompany(ImportLikeness likeness) {
    notes.resembles(Resemblance.of("company", likeness));
  }
}
