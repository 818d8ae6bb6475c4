package org.rapportcrm.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.app.undo.UndoneElsewhere;

/** Imports that can be taken back, for the page of all that can be. */
@ApplicationScoped
public class ImportsToUndo implements UndoneElsewhere {

  private Imports imports;
  private ImportKinds kinds;
  private ImportUndo undo;

  /** For the container. */
  protected ImportsToUndo() {}

  /** Over the imports. */
  @Inject
  public ImportsToUndo(Imports imports, ImportKinds kinds, ImportUndo undo) {
    this.imports = imports;
    this.kinds = kinds;
    this.undo = undo;
  }

  @Override
  public String capability() {
    return "imports.run";
  }

  @Override
  public List<Deed> newest(int limit) {
    return imports.newest(Long.MAX_VALUE, limit).stream()
        .filter(run -> !run.dryRun() && kinds.find(run.kind()).isPresent())
        .filter(run -> undo.obstacle(run).isEmpty())
        .map(
            run ->
                new Deed(
                    "undo.import",
                    run.fileName(),
                    null,
                    run.createdBy(),
                    run.finishedAt() == null ? run.createdAt() : run.finishedAt(),
                    undo.end(run),
                    "/console/import/" + run.id()))
        .toList();
  }
}
