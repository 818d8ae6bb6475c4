package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapportcrm.api.contact.ContactsErased;
import org.rapportcrm.api.hook.Reliable;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.segment.SegmentMembershipChanged;
import org.rapportcrm.api.segment.Segments.Compiled;
import org.rapportcrm.app.plugin.hook.Events;

/** Brings kept members up to date with their rule, and tells who joined and who left. */
@ApplicationScoped
public class SnapshotRefresh {

  private static final int BATCH = 1000;

  private SegmentStore store;
  private SnapshotStore snapshots;
  private SegmentCompiler compiler;
  private Events events;
  private Clock clock;

  /** For the container. */
  protected SnapshotRefresh() {}

  @Inject
  public SnapshotRefresh(
      SegmentStore store,
      SnapshotStore snapshots,
      SegmentCompiler compiler,
      Events events,
      Clock clock) {
    this.store = store;
    this.snapshots = snapshots;
    this.compiler = compiler;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Refreshes a snapshot because a person asks for it.
   *
   * @throws ProblemException 404 when it is not there, 409 when it keeps no members, is frozen, or
   *     its rule cannot be evaluated
   */
  @Transactional
  public void ask(long id) {
    Segment segment = store.find(id).orElseThrow(() -> KeyedProblem.notFound("segments.one", id));
    if (segment.kind() != SegmentKind.SNAPSHOT) {
      throw KeyedProblem.badState("segments.refused.no-snapshot", segment.name());
    }
    if (segment.frozen()) {
      throw KeyedProblem.badState("segments.refused.frozen", segment.name());
    }
    refresh(segment);
  }

  /** Refreshes what may have been frozen, changed or removed since it was found due. */
  @Transactional
  void refreshDue(long id) {
    store
        .find(id)
        .filter(segment -> segment.kind() == SegmentKind.SNAPSHOT && !segment.frozen())
        .ifPresent(this::refresh);
  }

  /** Set-based, leavers and then joiners, in the caller's transaction. */
  void refresh(Segment segment) {
    Compiled now = compiler.compileRule(segment);
    if (!snapshots.lock(segment.id())) {
      return;
    }
    Instant at = clock.instant();
    List<Long> left = snapshots.removeOthers(segment.id(), now);
    List<Long> joined = snapshots.addMissing(segment.id(), now, at);
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    snapshots.refreshed(segment.id(), at, day, joined.size(), left.size());
    tell(segment.id(), joined, left);
  }

  /** An erased person leaves what stands still, too. */
  void on(@Observes @Reliable ContactsErased event) {
    Map<Long, List<Long>> bySegment =
        snapshots.remove(event.contactIds()).stream()
            .collect(
                Collectors.groupingBy(
                    SnapshotStore.Left::segment,
                    TreeMap::new,
                    Collectors.mapping(SnapshotStore.Left::contact, Collectors.toList())));
    bySegment.forEach((segment, contacts) -> tell(segment, List.of(), contacts));
  }

  private void tell(long segment, List<Long> joined, List<Long> left) {
    int all = left.size() + joined.size();
    for (int from = 0; from < all; from += BATCH) {
      int to = Math.min(all, from + BATCH);
      events.fire(
          new SegmentMembershipChanged(
              segment, part(joined, from - left.size(), to - left.size()), part(left, from, to)));
    }
  }

  /** What of a list lies between two places, which may be outside of it. */
  private static List<Long> part(List<Long> all, int from, int to) {
    int first = Math.min(Math.max(from, 0), all.size());
    return all.subList(first, Math.min(Math.max(to, first), all.size()));
  }
}
