package org.rapportcrm.emailcampaigns.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.emailcampaigns.sequence.Choices;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.Sequences;

/**
 * {@code /plugins/email-campaigns/sequence-plan}: a new sequence, or with {@code ?id=} a known one:
 * its name, what starts it, what ends it, who sends.
 */
@Named("sequencePlan")
@ViewScoped
public class SequencePlanPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Sequences sequences;
  @Inject private Choices choices;
  @Inject private Consents consents;
  @Inject private Words words;

  private Long id;
  private long version;
  private final PlanDraft draft = new PlanDraft();

  @PostConstruct
  void open() {
    id = Here.id("id");
    if (id != null) {
      Sequence sequence =
          sequences
              .find(id)
              .orElseThrow(() -> KeyedProblem.notFound("email-campaigns.sequence.named", id));
      version = sequence.version();
      draft.show(sequence.plan());
    }
  }

  /** Stores it and shows it. */
  public void save() {
    try {
      Sequence saved =
          id == null ? sequences.create(draft.plan()) : sequences.change(id, draft.plan(), version);
      Here.done(words.text("email-campaigns.sequence.saved"));
      Here.go("/plugins/email-campaigns/sequence?id=" + saved.id());
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** What can start it and end it. */
  public List<Choices.Choice> getLists() {
    return choices.lists();
  }

  public List<Choices.Choice> getTags() {
    return choices.tags();
  }

  public List<Choices.Choice> getSegments() {
    return choices.segments();
  }

  /** The consents that its mails can need. */
  public List<Wording> getPurposes() {
    return consents.campaignPurposes().stream()
        .map(purpose -> consents.wording(purpose, words.locale()))
        .toList();
  }

  public Long getId() {
    return id;
  }

  public PlanDraft getDraft() {
    return draft;
  }
}
