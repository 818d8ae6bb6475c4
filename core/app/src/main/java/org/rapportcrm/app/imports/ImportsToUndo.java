package org.rapportcrm.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.undo.UndoneElsewhere;

/** Imports that can be taken back, for the page of all that can be. */
@ApplicationScoped
public class ImportsToUndo implements UndoneElsewhere {

  private Imports imports;
  private ImportKinds kinds;
  private ImportUndo undo;
  private CurrentUser user;

  /** For the container. */
  protected ImportsToUndo() {}

  /** Over the imports. */
  @Inject
  public ImportsToUndo(Imports imports, ImportKinds kinds, ImportUndo undo, CurrentUser user) {
    this.imports = imports;
    this.kinds = kinds;
    this.undo = undo;
    this.user = user;
  }

  @Override
  public String capability() {
    return "imports.run";
  }

  @Override
  public List<Deed> newest(int limit) {
    return imports.newest(Long.MAX_VALUE, limit).stream()
        .filter(run -> !run.dryRun() && isMine(run.kind()))
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

  /** Who may not import a kind may not take back an import of it either. */
  private boolean isMine(String kind) {
    return kinds.find(kind).filter(known -> user.may(known.capability())).isPresent();
  }
}
