package org.rapportcrm.app.duplicate.merge;

import java.util.List;

/** Takes merges of one kind of records back. */
public interface Unmerge {

  /** Merges of the last 30 days that the person may see, the newest before a key first. */
  List<Merged> newest(long beforeId, int limit);

  /** Takes a merge back; answers what it was. */
  Merged undo(long mergeId);
}
