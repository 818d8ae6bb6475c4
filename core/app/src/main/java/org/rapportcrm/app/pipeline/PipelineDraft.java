package org.rapportcrm.app.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rapportcrm.app.input.Flaw;

/** A pipeline as somebody wants it. */
public record PipelineDraft(Titles titles, List<StageDraft> stages) {

  private static final int MOST_STAGES = 20;

  /** Keeps a copy. */
  public PipelineDraft {
    stages = List.copyOf(stages);
  }

  /** The draft of a pipeline that is there. */
  public static PipelineDraft of(Pipeline pipeline) {
    return new PipelineDraft(
        pipeline.titles(), pipeline.stages().stream().map(StageDraft::of).toList());
  }

  /**
   * The same, cleaned. A pipeline needs a stage where deals begin, one for those that are won and
   * one for those that are lost.
   *
   * @param usual whether it is the program's own, which needs no name
   */
  PipelineDraft checked(boolean usual, Collection<Flaw> flaws) {
    Titles names = Titles.checked("name", titles, flaws);
    if (names.isEmpty() && !usual) {
      flaws.add(Flaw.of("name", "input.missing"));
    }
    List<StageDraft> good = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      good.add(stages.get(i).checked("stages[" + i + "]", flaws));
    }
    for (Outcome outcome : Outcome.values()) {
      if (good.stream().noneMatch(stage -> stage.outcome() == outcome)) {
        flaws.add(Flaw.of("stages", "pipelines.needs-" + outcome.word()));
      }
    }
    if (stages.size() > MOST_STAGES) {
      flaws.add(Flaw.of("stages", "pipelines.too-many", MOST_STAGES));
    }
    return new PipelineDraft(names, good);
  }
}
