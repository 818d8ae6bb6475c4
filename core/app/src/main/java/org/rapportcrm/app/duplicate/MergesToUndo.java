package org.rapportcrm.app.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.rapportcrm.app.contact.ContactUnmerge;
import org.rapportcrm.app.contact.Merged;
import org.rapportcrm.app.undo.UndoneElsewhere;

/** Merges that can be taken back, for the page of all that can be. */
@ApplicationScoped
public class MergesToUndo implements UndoneElsewhere {

  private ContactUnmerge merges;
  private DuplicateNames names;

  /** For the container. */
  protected MergesToUndo() {}

  /** Over the book of merges. */
  @Inject
  public MergesToUndo(ContactUnmerge merges, DuplicateNames names) {
    this.merges = merges;
    this.names = names;
  }

  @Override
  public String capability() {
    return DuplicateFeature.MERGE;
  }

  @Override
  public List<Deed> newest(int limit) {
    List<Merged> open =
        merges.newest(Long.MAX_VALUE, limit).stream()
            .filter(merge -> merge.undoneAt() == null)
            .toList();
    Map<Long, String> shown = names.of(open);
    return open.stream()
        .map(
            merge ->
                new Deed(
                    "undo.merge",
                    shown.get(merge.mergedId()),
                    shown.get(merge.keptId()),
                    merge.who(),
                    merge.at(),
                    merge.at().plus(ContactUnmerge.KEPT),
                    "/console/duplicates"))
        .toList();
  }
}
