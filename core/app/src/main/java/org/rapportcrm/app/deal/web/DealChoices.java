package org.rapportcrm.app.deal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.app.contact.Owners;
import org.rapportcrm.app.deal.DealFinder;
import org.rapportcrm.app.pipeline.Pipeline;
import org.rapportcrm.app.pipeline.PipelineReader;
import org.rapportcrm.app.security.visibility.Reach;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;

/** What the pages of deals offer to choose from. */
@Named
@RequestScoped
public class DealChoices {

  private static final int MOST_REASONS = 12;
  private static final List<String> CLOSES = List.of("late", "month", "30", "90");

  @Inject private PipelineReader reader;
  @Inject private Owners owners;
  @Inject private DealFinder finder;
  @Inject private DealWords words;
  @Inject private Msg msg;

  private List<Pipeline> pipelines;

  /** The pipelines themselves, read once for a page. */
  List<Pipeline> all() {
    if (pipelines == null) {
      pipelines = reader.all();
    }
    return pipelines;
  }

  /** Pipelines. */
  public List<Choice> getPipelines() {
    return all().stream().map(one -> Choice.of(one.id(), words.pipeline(one))).toList();
  }

  /** Stages of a pipeline, by their words. */
  public List<Choice> stages(Pipeline pipeline) {
    return pipeline.stages().stream()
        .map(stage -> new Choice(stage.word(), words.stage(stage)))
        .toList();
  }

  /** Stages of all pipelines: key of the pipeline, a colon and the stage's word. */
  public List<Choice> getStagesOfAll() {
    List<Choice> choices = new ArrayList<>();
    for (Pipeline one : all()) {
      String name = all().size() == 1 ? "" : words.pipeline(one) + " · ";
      one.stages()
          .forEach(
              stage ->
                  choices.add(
                      new Choice(one.id() + ":" + stage.word(), name + words.stage(stage))));
    }
    return choices;
  }

  /** Oneself, nobody, and those whose deals the person may see; of their own there is no choice. */
  public List<Choice> getOwners() {
    Visible visible = Visible.of(RecordKind.DEALS);
    if (visible.reach() == Reach.OWN) {
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("me", msg.get("deals.mine")));
    choices.add(Choice.of(0, msg.get("contacts.no-owner")));
    owners.seen(visible).forEach(owner -> choices.add(Choice.of(owner.id(), owner.name())));
    return choices;
  }

  /** When they are to be decided. */
  public List<Choice> getCloses() {
    return CLOSES.stream().map(word -> new Choice(word, msg.get("deals.closes." + word))).toList();
  }

  /** Reasons for which deals were lost before. */
  public List<String> getLostReasons() {
    return finder.lostReasons(MOST_REASONS);
  }
}
