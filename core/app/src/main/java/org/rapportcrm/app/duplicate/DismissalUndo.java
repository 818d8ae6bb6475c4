package org.rapportcrm.app.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.app.undo.Act;
import org.rapportcrm.app.undo.UndoableAct;

/** Lists a pair again of which somebody said that they are two. */
@ApplicationScoped
public class DismissalUndo implements UndoableAct {

  private Duplicates duplicates;

  /** For the container. */
  protected DismissalUndo() {}

  @Inject
  public DismissalUndo(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  @Override
  public boolean undoes(String kind) {
    return Stream.of(PairKind.values()).anyMatch(one -> one.dismissal().equals(kind));
  }

  @Override
  public String capability(String kind) {
    return of(kind) == PairKind.CONTACT ? DuplicateFeature.MERGE : DuplicateFeature.MERGE_COMPANIES;
  }

  @Override
  public int undo(Act act, List<Long> records) {
    return duplicates.list(of(act.kind()), act.detail()) ? 1 : 0;
  }

  @Override
  public String path(Act act) {
    return of(act.kind()) == PairKind.CONTACT
        ? "/console/duplicates"
        : "/console/company-duplicates";
  }

  private static PairKind of(String kind) {
    return Stream.of(PairKind.values())
        .filter(one -> one.dismissal().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
