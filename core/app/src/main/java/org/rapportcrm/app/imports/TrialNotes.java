package org.rapportcrm.app.imports;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.imports.ImportChange;

/** What a try shows beside its counts: the first changes and the first likenesses. */
final class TrialNotes {

  private final List<ImportChange> changes = new ArrayList<>();
  private final List<Resemblance> likenesses = new ArrayList<>();
  private long alike;

  boolean wantsChanges() {
    return changes.size() < ImportTrial.FIRST;
  }

  void show(ImportChange change) {
    if (wantsChanges()) {
      changes.add(change);
    }
  }

  void resembles(Resemblance likeness) {
    alike++;
    if (likenesses.size() < ImportTrial.FIRST) {
      likenesses.add(likeness);
    }
  }

  List<ImportChange> changes() {
    return changes;
  }

  List<Resemblance> likenesses() {
    return likenesses;
  }

  /** How many rows look like a contact or company that is there. */
  long alike() {
    return alike;
  }
}
