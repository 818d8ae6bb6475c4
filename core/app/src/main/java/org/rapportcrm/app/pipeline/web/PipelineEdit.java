package org.rapportcrm.app.pipeline.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.pipeline.Outcome;
import org.rapportcrm.app.pipeline.Pipeline;
import org.rapportcrm.app.pipeline.PipelineDraft;
import org.rapportcrm.app.pipeline.PipelineReader;
import org.rapportcrm.app.pipeline.Pipelines;
import org.rapportcrm.app.pipeline.StageDraft;
import org.rapportcrm.app.pipeline.Titles;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.PathKey;

/** The form for a pipeline and its stages. */
@Named
@ViewScoped
public class PipelineEdit implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PathKey path;
  @Inject private Pipelines pipelines;
  @Inject private PipelineReader reader;
  @Inject private Refusals refusals;
  @Inject private Msg msg;

  private Long id;
  private Long version;
  private final Map<String, String> names = new TreeMap<>();
  private final List<StageForm> stages = new ArrayList<>();

  @PostConstruct
  void load() {
    if (path.getId().isPresent()) {
      Pipeline pipeline = pipelines.get(path.getId().getAsLong());
      id = pipeline.id();
      version = pipeline.version();
      names.put("any", pipeline.titles().any());
      names.put("ar", pipeline.titles().ar());
      names.put("fa", pipeline.titles().fa());
      PipelineDraft.of(pipeline).stages().forEach(stage -> stages.add(new StageForm(stage)));
    } else {
      // a new one begins as a copy of the first
      PipelineDraft.of(reader.usual()).stages().forEach(stage -> stages.add(new StageForm(stage)));
    }
  }

  /** Whether it is a new pipeline. */
  public boolean isNew() {
    return id == null;
  }

  /** What is typed, by language. */
  public Map<String, String> getNames() {
    return names;
  }

  /** The stages in their order. */
  public List<StageForm> getStages() {
    return stages;
  }

  /** What a stage may mean. */
  public List<Choice> getOutcomes() {
    List<Choice> choices = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      choices.add(new Choice(outcome.word(), msg.get(outcome.labelKey())));
    }
    return choices;
  }

  /** How a stage is called where no name is typed. */
  public String usualName(StageForm stage) {
    return stage.getWord() == null ? "" : msg.get("deals.stage." + stage.getWord());
  }

  /** Adds a stage before the first one that is over. */
  public void add() {
    int at = 0;
    while (at < stages.size() && Outcome.OPEN.word().equals(stages.get(at).getOutcome())) {
      at++;
    }
    stages.add(at, StageForm.blank());
  }

  /** Takes a stage out of the form. */
  public void remove(int at) {
    stages.remove(at);
  }

  /** Puts a stage before the one before it. */
  public void up(int at) {
    if (at > 0) {
      Collections.swap(stages, at, at - 1);
    }
  }

  /** Saves and goes to the list. */
  public void save() {
    try {
      List<Flaw> flaws = new ArrayList<>();
      List<StageDraft> drafts = new ArrayList<>();
      for (StageForm stage : stages) {
        drafts.add(stage.draft("stages[" + drafts.size() + "]", flaws));
      }
      refusals.unlessEmpty(flaws);
      Titles titles = new Titles(names.get("any"), names.get("ar"), names.get("fa"));
      PipelineDraft draft = new PipelineDraft(titles, drafts);
      if (isNew()) {
        id = pipelines.create(draft);
      } else {
        pipelines.change(id, draft, version);
      }
      Here.done(msg.get("pipelines.saved"));
      Here.go("/console/pipelines");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
