package org.rapportcrm.app.imports.deal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.pipeline.Outcome;
import org.rapportcrm.app.pipeline.Pipeline;
import org.rapportcrm.app.pipeline.Stage;
import org.rapportcrm.app.pipeline.Titles;

/** Which stage a row of a file of deals names: by its word or name, or by how the deal ended. */
record DealStages(List<Pipeline> pipelines) {

  private static final Map<String, Outcome> OUTCOMES =
      Map.ofEntries(
          Map.entry("closedwon", Outcome.WON),
          Map.entry("closed won", Outcome.WON),
          Map.entry("won", Outcome.WON),
          Map.entry(Folding.fold("فاز"), Outcome.WON),
          Map.entry(Folding.fold("برنده"), Outcome.WON),
          Map.entry("closedlost", Outcome.LOST),
          Map.entry("closed lost", Outcome.LOST),
          Map.entry("lost", Outcome.LOST),
          Map.entry(Folding.fold("خسارة"), Outcome.LOST),
          Map.entry(Folding.fold("از دست رفته"), Outcome.LOST));

  /** The stage, or why the row cannot be used; both {@code null}: the row says nothing. */
  record Choice(Stage stage, Rejection rejection) {}

  /**
   * The stage that a row names.
   *
   * @param now where the deal is; {@code null} for a new one
   */
  Choice of(ImportRow row, Stage now) {
    String wanted = row.text("pipeline");
    Optional<Pipeline> pipeline =
        wanted == null ? usual(now) : pipelines.stream().filter(p -> is(p, wanted)).findFirst();
    if (pipeline.isEmpty()) {
      return refused(row, "pipeline", "deals.no-pipeline", wanted);
    }
    String word = row.text("stage");
    if (word == null) {
      boolean stays = now != null && now.pipelineId() == pipeline.get().id();
      return new Choice(stays ? null : pipeline.get().first(), null);
    }
    Optional<Stage> stage = stage(pipeline.get(), word);
    if (stage.isEmpty()) {
      String known =
          pipeline.get().stages().stream().map(Stage::word).collect(Collectors.joining(", "));
      return refused(row, "stage", "deals.no-stage", word, known);
    }
    return new Choice(stage.filter(s -> now == null || s.id() != now.id()).orElse(null), null);
  }

  /** The stage with this key. */
  Stage stage(long id) {
    return pipelines.stream()
        .flatMap(pipeline -> pipeline.stages().stream())
        .filter(stage -> stage.id() == id)
        .findFirst()
        .orElse(null);
  }

  private Optional<Pipeline> usual(Stage now) {
    return now == null
        ? Optional.of(pipelines.get(0))
        : pipelines.stream().filter(one -> one.id() == now.pipelineId()).findFirst();
  }

  private static Optional<Stage> stage(Pipeline pipeline, String word) {
    Optional<Stage> named =
        pipeline.stages().stream()
            .filter(stage -> stage.word().equalsIgnoreCase(word) || isCalled(stage.titles(), word))
            .findFirst();
    Outcome ended = OUTCOMES.get(Folding.fold(word));
    return named.isPresent() || ended == null
        ? named
        : pipeline.stages().stream().filter(stage -> stage.outcome() == ended).findFirst();
  }

  private static boolean is(Pipeline pipeline, String word) {
    return word.equals(String.valueOf(pipeline.id())) || isCalled(pipeline.titles(), word);
  }

  private static boolean isCalled(Titles titles, String word) {
    String folded = Folding.fold(word);
    return Stream.of(titles.any(), titles.ar(), titles.fa())
        .anyMatch(title -> title != null && Folding.fold(title).equals(folded));
  }

  private static Choice refused(ImportRow row, String field, String key, String... arguments) {
    return new Choice(null, Rejection.of(row.line(), field, key, arguments));
  }
}
