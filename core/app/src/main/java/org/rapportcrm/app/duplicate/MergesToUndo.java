package org.rapportcrm.app.duplicate;

import java.util.List;
import java.util.Map;
import org.rapportcrm.app.duplicate.merge.Merged;
import org.rapportcrm.app.duplicate.merge.Unmerge;
import org.rapportcrm.app.undo.UndoneElsewhere;

/** Merges of one kind of records that can be taken back, for the page of all that can be. */
abstract class MergesToUndo implements UndoneElsewhere {

  private final PairKind kind;
  private final Unmerge merges;
  private final DuplicateNames names;
  private final String path;

  /**
   * Over the book of merges.
   *
   * @param path of the page where they are taken back
   */
  MergesToUndo(PairKind kind, Unmerge merges, DuplicateNames names, String path) {
    this.kind = kind;
    this.merges = merges;
    this.names = names;
    this.path = path;
  }

  @Override
  public List<Deed> newest(int limit) {
    List<Merged> open =
        merges.newest(Long.MAX_VALUE, limit).stream()
            .filter(merge -> merge.undoneAt() == null)
            .toList();
    Map<Long, String> shown = names.of(kind, open);
    return open.stream()
        .map(
            merge ->
                new Deed(
                    "undo.merge",
                    shown.get(merge.mergedId()),
                    shown.get(merge.keptId()),
                    merge.who(),
                    merge.at(),
                    merge.until(),
                    path))
        .toList();
  }
}
