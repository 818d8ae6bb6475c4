package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.api.contact.ContactsErased;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.contact.InteractionsRecorded;
import org.rapportcrm.api.contact.PurchasesRecorded;
import org.rapportcrm.api.contact.PurchasesRefunded;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.segment.SegmentMembershipChanged;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.segment.rule.Rule;

/** Segments for all who work with their members: names, counts, queries. */
@ApplicationScoped
public class StoredSegments implements Segments {

  private static final int CHUNK = 500;

  private final CountCache counts = new CountCache();
  private Sql sql;
  private SegmentStore store;
  private SegmentCompiler compiler;
  private SnapshotStore snapshots;

  /** For the container. */
  protected StoredSegments() {}

  @Inject
  public StoredSegments(
      Sql sql, SegmentStore store, SegmentCompiler compiler, SnapshotStore snapshots) {
    this.sql = sql;
    this.store = store;
    this.compiler = compiler;
    this.snapshots = snapshots;
  }

  @Override
  public List<SegmentName> all() {
    List<SegmentName> names = new ArrayList<>();
    List<Segment> some = store.after("", CHUNK);
    while (!some.isEmpty()) {
      some.forEach(segment -> names.add(new SegmentName(segment.id(), segment.name())));
      some = store.after(Folding.fold(names.get(names.size() - 1).name()), CHUNK);
    }
    return names;
  }

  @Override
  public Optional<SegmentName> find(long id) {
    return store.find(id).map(segment -> new SegmentName(segment.id(), segment.name()));
  }

  @Override
  public long count(long id) {
    return count(get(id));
  }

  /** How many of a stored segment's contacts the person sees who asks. */
  public long count(Segment segment) {
    Compiled members = compiler.compile(segment);
    return segment.kind() == SegmentKind.SNAPSHOT && Visible.of(RecordKind.CONTACTS).all()
        ? counts.get(members, () -> snapshots.size(segment.id()))
        : count(members);
  }

  /** How many contacts there are, at most a few seconds ago. */
  public long count(Compiled members) {
    return counts.get(members, () -> number(members));
  }

  /** How many contacts satisfy a rule that is not stored, now. */
  public long count(Rule rule) {
    return number(compiler.compile(rule));
  }

  @Override
  public Compiled compile(long id) {
    return compiler.compile(get(id));
  }

  /**
   * The segment.
   *
   * @throws ProblemException 404 when there is none
   */
  public Segment get(long id) {
    return store.find(id).orElseThrow(() -> KeyedProblem.notFound("segments.one", id));
  }

  private long number(Compiled members) {
    return sql.number(
        "select count(*) from (" + members.sql() + ") members", members.parameters().toArray());
  }

  void on(@Observes ContactsCreated event) {
    counts.clear();
  }

  void on(@Observes ContactsChanged event) {
    counts.clear();
  }

  void on(@Observes ContactsErased event) {
    counts.clear();
  }

  void on(@Observes ContactsMerged event) {
    counts.clear();
  }

  void on(@Observes InteractionsRecorded event) {
    counts.clear();
  }

  void on(@Observes SegmentMembershipChanged event) {
    counts.clear();
  }

  void on(@Observes PurchasesRecorded event) {
    counts.clear();
  }

  void on(@Observes PurchasesRefunded event) {
    counts.clear();
  }
}
