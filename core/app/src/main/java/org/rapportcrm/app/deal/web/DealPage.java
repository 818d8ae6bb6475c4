package org.rapportcrm.app.deal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.deal.DealMove;
import org.rapportcrm.app.deal.DealMoves;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.app.deal.Deals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.pipeline.Pipeline;
import org.rapportcrm.app.pipeline.Pipelines;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.PathKey;

/** One deal: what it says, where it has been, and the way to the next stage without a script. */
@Named
@RequestScoped
public class DealPage {

  @Inject private PathKey path;
  @Inject private Deals deals;
  @Inject private DealMoves moves;
  @Inject private Pipelines pipelines;
  @Inject private DealChoices choices;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private DealRow deal;
  private Pipeline pipeline;
  private List<DealMove> history;

  @PostConstruct
  void load() {
    deal = deals.row(path.getId().orElse(0));
    pipeline = pipelines.get(deal.stage().pipelineId());
  }

  /** The deal. */
  public DealRow getDeal() {
    return deal;
  }

  /** The pipeline that it is in. */
  public Pipeline getPipeline() {
    return pipeline;
  }

  /** Stages that it can move to. */
  public List<Choice> getStages() {
    return choices.stages(pipeline);
  }

  /** Its moves, the newest first. */
  public List<DealMove> getHistory() {
    if (history == null) {
      history = moves.of(deal.id());
    }
    return history;
  }

  /** Whether the person moved it last, and may take that back. */
  public boolean isUndoable() {
    return Here.parameter("moved") != null
        && getHistory().size() > 1
        && user.id().isPresent()
        && user.id().get().equals(getHistory().get(0).userId());
  }

  /** Moves it to the stage that was chosen. */
  public void move() {
    String reason = Here.parameter("lostReason");
    String stage = Here.parameter("stage");
    act(
        () ->
            deals.change(
                deal.id(),
                new Values(
                    reason == null || reason.isBlank()
                        ? Map.of("stage", stage == null ? "" : stage)
                        : Map.of("stage", stage == null ? "" : stage, "lostReason", reason)),
                null),
        "deals.moved",
        "?moved=1");
  }

  /** Takes the last move back. */
  public void undo() {
    act(() -> deals.undoMove(deal.id()), "deals.move-undone", "");
  }

  private void act(Runnable work, String said, String query) {
    if (user.may("deals.write")) {
      try {
        work.run();
        Here.done(msg.get(said));
        Here.go("/console/deal/" + deal.id() + query);
      } catch (ProblemException e) {
        Here.refused(e);
      }
    }
  }
}
