package org.rapportcrm.app.imports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.app.imports.map.Occurrences;

/** What a writer may know, out of the import's row. */
final class RunContext implements ImportContext {

  private final ImportRun run;
  private final boolean tryOnly;
  private final Occurrences seen = new Occurrences();

  RunContext(ImportRun run, boolean tryOnly) {
    this.run = run;
    this.tryOnly = tryOnly;
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
}
