package org.rapportcrm.api.segment;

import java.util.List;

/**
 * Contacts came into a segment that keeps its members (a snapshot), or left it. Segments that are
 * rules alone have no such moment and send nothing.
 *
 * <p>It comes after the commit of what caused it, to each observer in a transaction of its own; see
 * {@link org.rapportcrm.api.hook.Reliable} for what must not be missed. Events come in batches: one
 * event carries at most 1,000 contacts, those who joined and those who left together.
 *
 * @param segment the segment's key
 * @param joined keys of the contacts who are in it now and were not before
 * @param left keys of the contacts who were in it and are no more; they may be in the trash, or
 *     erased
 */
public record SegmentMembershipChanged(long segment, List<Long> joined, List<Long> left) {

  /** Keeps immutable copies. */
  public SegmentMembershipChanged {
    joined = List.copyOf(joined);
    left = List.copyOf(left);
  }
}
