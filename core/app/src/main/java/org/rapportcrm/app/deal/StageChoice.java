package org.rapportcrm.app.deal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.pipeline.Pipeline;
import org.rapportcrm.app.pipeline.Stage;

/** Which stage a deal is to be in, from the fields {@code pipeline} and {@code stage}. Pure. */
final class StageChoice {

  private StageChoice() {}

  /**
   * The stage.
   *
   * @param all the pipelines, the usual one first
   * @param before where the deal is; {@code null} for a new one
   * @return {@code null} when something is wrong, which is added to the flaws
   */
  static Stage of(List<Pipeline> all, Stage before, Values values, Collection<Flaw> flaws) {
    Optional<Pipeline> pipeline = pipeline(all, before, values, flaws);
    if (pipeline.isEmpty()) {
      return null;
    }
    boolean stays = before != null && before.pipelineId() == pipeline.get().id();
    String word = values.has("stage") ? values.get("stage") : null;
    if (word == null || word.isBlank()) {
      return stays ? before : pipeline.get().first();
    }
    Optional<Stage> stage = pipeline.get().stage(word.strip());
    if (stage.isEmpty()) {
      String known =
          pipeline.get().stages().stream().map(Stage::word).collect(Collectors.joining(", "));
      flaws.add(Flaw.of("stage", "deals.no-stage", word, known));
    }
    return stage.orElse(null);
  }

  private static Optional<Pipeline> pipeline(
      List<Pipeline> all, Stage before, Values values, Collection<Flaw> flaws) {
    long usual = before == null ? all.get(0).id() : before.pipelineId();
    Long key =
        values.has("pipeline") ? Input.key("pipeline", values.get("pipeline")).or(flaws) : null;
    long wanted = key == null ? usual : key;
    Optional<Pipeline> found = all.stream().filter(one -> one.id() == wanted).findFirst();
    if (found.isEmpty()) {
      flaws.add(Flaw.of("pipeline", "deals.no-pipeline", String.valueOf(wanted)));
    }
    return found;
  }
}
