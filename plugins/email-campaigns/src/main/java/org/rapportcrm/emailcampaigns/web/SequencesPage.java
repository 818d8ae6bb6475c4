package org.rapportcrm.emailcampaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.emailcampaigns.enrolment.Figures;
import org.rapportcrm.emailcampaigns.sequence.ReadySequences;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.Sequences;

/** {@code /plugins/email-campaigns/sequences}: all sequences, the newest first. */
@Named("emailSequences")
@RequestScoped
public class SequencesPage {

  private static final int SIZE = 25;

  @Inject private Sequences sequences;
  @Inject private Figures figures;
  @Inject private ReadySequences ready;
  @Inject private Words words;

  private List<Sequence> read;
  private Map<Long, Figures.Totals> totals;

  /** The sequences of this page. */
  public List<Sequence> getRows() {
    return read().stream().limit(SIZE).toList();
  }

  /** Link to older ones, or {@code null}. */
  public String getNext() {
    return read().size() <= SIZE
        ? null
        : "/plugins/email-campaigns/sequences?before=" + read().get(SIZE - 1).id();
  }

  /** Its figures. */
  public Figures.Totals totals(Sequence sequence) {
    if (totals == null) {
      totals = figures.totals(getRows().stream().map(Sequence::id).toList());
    }
    return totals.get(sequence.id());
  }

  /** The ready-made ones, by their words. */
  public List<String> getReady() {
    return Arrays.stream(ReadySequences.Kind.values()).map(ReadySequences.Kind::word).toList();
  }

  /** Makes a draft of a ready-made one. */
  public void begin(String word) {
    try {
      if (words.isManager()) {
        Sequence made = ready.make(ReadySequences.Kind.ofWord(word).orElseThrow(), words.locale());
        Here.done(words.text("email-campaigns.sequence.made", made.plan().name()));
        Here.go("/plugins/email-campaigns/sequence?id=" + made.id());
      }
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private List<Sequence> read() {
    if (read == null) {
      Long before = Here.id("before");
      read = sequences.list(null, before == null ? Long.MAX_VALUE : before, SIZE + 1);
    }
    return read;
  }
}
