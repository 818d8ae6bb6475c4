package org.rapportcrm.app.imports;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.imports.ImportChange;
import org.rapportcrm.api.imports.ImportLikeness;

/** What a try shows beside its counts: the first changes and the first likenesses. */
final class TrialNotes {

  private final List<ImportChange> changes = new ArrayList<>();
  private final List<ImportLikeness> likenesses = new ArrayList<>();
  private long alike;

  boolean wantsChanges() {
    return changes.size() < ImportTrial.FIRST;
  }

  void show(ImportChange change) {
    if (wantsChanges()) {
      changes.add(change);
    }
  }

  void resembles(ImportLikeness likeness) {
    alike++;
    if (likenesses.size() < ImportTrial.FIRST) {
      likenesses.add(likeness);
    }
  }

  List<ImportChange> changes() {
    return changes;
  }

  List<ImportLikeness> likenesses() {
    return likenesses;
  }

  /** How many rows look like a contact or company that is there. */
  long alike() {
    return alike;
  }
}
