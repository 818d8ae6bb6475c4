package org.rapportcrm.app.duplicate.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.job.Jobs;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.duplicate.DuplicateNames;
import org.rapportcrm.app.duplicate.Duplicates;
import org.rapportcrm.app.duplicate.Likeness;
import org.rapportcrm.app.duplicate.Pair;
import org.rapportcrm.app.duplicate.PairKind;
import org.rapportcrm.app.duplicate.merge.Merged;
import org.rapportcrm.app.duplicate.merge.Unmerge;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;

/** The pairs of one kind of records that look like one, and the merges that can be taken back. */
public abstract class PairsPage {

  private static final int ROWS = 50;
  private static final int MERGES = 20;

  @Inject private Duplicates duplicates;
  @Inject private DuplicateNames names;
  @Inject private Transactions transactions;
  @Inject private Jobs jobs;
  @Inject private Msg msg;
  private Slice<Pair> slice;
  private List<MergeLine> merges;
  private String total;

  /** A merge with the names of both. */
  public record MergeLine(Merged merge, String kept, String merged) {}

  /** Which records it is about. */
  abstract PairKind kind();

  /** Where their merges are taken back. */
  abstract Unmerge unmerge();

  /** How the console calls them and where it shows them. */
  public abstract Whereabouts getAt();

  @PostConstruct
  void load() {
    Duplicates.Position after =
        Here.place("after", Integer.class, Long.class)
            .map(p -> new Duplicates.Position(p.get(0, Integer.class), p.get(1, Long.class)))
            .orElse(Duplicates.START);
    slice = Slice.of(duplicates.page(kind(), after, ROWS + 1), ROWS);
  }

  /** The pairs of this page. */
  public List<Pair> getRows() {
    return slice.rows();
  }

  /** How many pairs there are, in words; counted once, as pages ask several times. */
  public String getTotal() {
    if (total == null) {
      long count = duplicates.count(kind());
      total =
          count > Duplicates.COUNTED
              ? msg.of("duplicates.more-than", Duplicates.COUNTED)
              : msg.of("duplicates.count", count);
    }
    return total;
  }

  /** What a pair has in common, in words. */
  public String by(Pair pair) {
    return String.join(
        " · ",
        pair.by().stream().map(Likeness.By::word).map(w -> msg.get("duplicates.by." + w)).toList());
  }

  /** Path of the next page; {@code null} at the end. */
  public String getNext() {
    Pair last = slice.last();
    return last == null
        ? null
        : Url.of(getAt().list()).with("after", Cursor.of(last.reasons(), last.id())).toString();
  }

  /** The newest merges. */
  public List<MergeLine> getMerges() {
    if (merges == null) {
      List<Merged> newest = unmerge().newest(Long.MAX_VALUE, MERGES);
      var shown = names.of(kind(), newest);
      merges =
          newest.stream()
              .map(one -> new MergeLine(one, shown.get(one.keptId()), shown.get(one.mergedId())))
              .toList();
    }
    return merges;
  }

  /** Whether the search is under way. */
  public boolean isSearching() {
    return jobs.isUnderWay(Duplicates.SEARCH);
  }

  /** Starts the nightly search at once. */
  public void search() {
    transactions.inNew(() -> jobs.start(Duplicates.SEARCH, ""));
    Here.done(msg.get("duplicates.searching"));
    Here.go(getAt().list());
  }

  /** Says that a pair are two, and offers to take that back. */
  public void dismiss(long id) {
    try {
      long act = transactions.computeInNew(() -> duplicates.dismiss(kind(), id));
      Here.go(getAt().listAfter(act));
    } catch (ProblemException e) {
      Here.refused(e);
      Here.go(getAt().list());
    }
  }

  /** Takes a merge back. */
  public void undo(long id) {
    act(() -> unmerge().undo(id), "undone");
  }

  private void act(Runnable work, String done) {
    try {
      transactions.inNew(work);
      Here.done(msg.get(getAt().word(done)));
    } catch (ProblemException e) {
      Here.refused(e);
    }
    Here.go(getAt().list());
  }
}
