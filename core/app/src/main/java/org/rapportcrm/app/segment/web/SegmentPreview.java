package org.rapportcrm.app.segment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.segment.Explainer;
import org.rapportcrm.app.segment.Explanation;
import org.rapportcrm.app.segment.SegmentCompiler;
import org.rapportcrm.app.segment.SegmentMembers;
import org.rapportcrm.app.segment.SnapshotStore;
import org.rapportcrm.app.segment.StoredSegments;
import org.rapportcrm.app.segment.compile.RuleCompiler;

/** What the rule in the builder finds now: how many, who comes first, and why somebody is in it. */
@Named
@RequestScoped
public class SegmentPreview {

  private static final int SHOWN = 8;

  @Inject private SegmentPage page;
  @Inject private SegmentCompiler compiler;
  @Inject private StoredSegments segments;
  @Inject private SegmentMembers members;
  @Inject private Explainer explainer;
  @Inject private SnapshotStore snapshots;
  @Inject private CurrentUser user;

  private RuleCompiler.Result result;
  private Long count;
  private List<ContactRow> first;
  private String who;
  private ContactRow asked;
  private boolean unknown;
  private boolean unfinished;
  private Explanation explanation;
  private Instant since;

  /** A line of the explanation. */
  public record Reason(int depth, boolean holds, String words) {

    /** How deep it stands. */
    public int getDepth() {
      return depth;
    }

    /** Whether it holds. */
    public boolean isHolds() {
      return holds;
    }

    /** In words. */
    public String getWords() {
      return words;
    }
  }

  private RuleCompiler.Result result() {
    if (result == null) {
      result = compiler.check(page.rule());
    }
    return result;
  }

  /** Whether the rule can be evaluated. */
  public boolean isGood() {
    return page.isFinished() && result().isGood();
  }

  /** What the rule needs, or {@code null}. */
  public String getMissing() {
    return result().missing().isEmpty() ? null : String.join(", ", result().missing());
  }

  /** Whether every line is fine but not the whole. */
  public boolean isWholeWrong() {
    return page.isFinished() && !result().isGood() && !result().problems().isEmpty();
  }

  /** How many contacts satisfy the rule. */
  public long getCount() {
    if (count == null) {
      count = segments.count(result().query());
    }
    return count;
  }

  /** The first of them. */
  public List<ContactRow> getFirst() {
    if (first == null) {
      first = members.after(result().query(), 0, SHOWN);
    }
    return first;
  }

  /** Explains the rule for the contact that was typed. */
  public void explain() {
    Optional<Long> id = members.idOf(who);
    unknown = id.isEmpty();
    id.ifPresent(this::explain);
  }

  /** Explains the rule for the contact in whose row that was asked. */
  public void explainPressed() {
    Long id = Here.id("row");
    unknown = id == null || members.one(id).isEmpty();
    if (!unknown) {
      explain(id);
    }
  }

  private void explain(long contactId) {
    unfinished = !isGood();
    if (unfinished) {
      return;
    }
    try {
      explanation = explainer.explain(page.rule(), contactId, user.locale());
      asked = members.one(contactId).orElse(null);
      since = snapshots.since(page.getId(), contactId).orElse(null);
      who = null;
    } catch (ProblemException e) {
      unknown = true;
    }
  }

  /** The explanation line by line; empty when none was asked for. */
  public List<Reason> getReasons() {
    List<Reason> reasons = new ArrayList<>();
    if (explanation != null) {
      add(reasons, explanation, 0);
    }
    return reasons;
  }

  private static void add(List<Reason> reasons, Explanation part, int depth) {
    reasons.add(new Reason(Math.min(depth, 8), part.holds(), part.words()));
    part.parts().forEach(each -> add(reasons, each, depth + 1));
  }

  /** The contact that is explained, or {@code null}. */
  public ContactRow getAsked() {
    return asked;
  }

  /** Since when it is in the stored snapshot; {@code null} when it is not. */
  public Instant getSince() {
    return since;
  }

  /** Whether the stored snapshot says otherwise than the rule does now. */
  public boolean isBehind() {
    return page.isSnapshot() && isHolds() != (since != null);
  }

  /** Whether the rule holds for it. */
  public boolean isHolds() {
    return explanation != null && explanation.holds();
  }

  /** Whether nobody was found by what was typed. */
  public boolean isUnknown() {
    return unknown;
  }

  /** Whether there is nothing to explain yet. */
  public boolean isUnfinished() {
    return unfinished;
  }

  /** What was typed to find a contact. */
  public String getWho() {
    return who;
  }

  /** Takes what was typed. */
  public void setWho(String who) {
    this.who = who;
  }
}
