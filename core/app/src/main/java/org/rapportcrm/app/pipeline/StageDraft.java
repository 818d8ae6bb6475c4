package org.rapportcrm.app.pipeline;

import java.util.Collection;
import org.rapportcrm.app.input.Flaw;

/**
 * A stage as somebody wants it.
 *
 * @param word of the stage that is changed; {@code null} or unknown for a new one
 * @param probability 0 to 100 percent; {@code null} for that of its outcome
 * @param outcome {@code null} for open
 * @param stalledAfter days, 1 to 3650; {@code null} for never
 */
public record StageDraft(
    String word, Titles titles, Integer probability, Outcome outcome, Integer stalledAfter) {

  private static final int MOST_DAYS = 3650;

  /** The draft of a stage that is there. */
  public static StageDraft of(Stage stage) {
    return new StageDraft(
        stage.word(), stage.titles(), stage.probability(), stage.outcome(), stage.stalledAfter());
  }

  /** The same with sensible values where none was given; what is wrong is added to the flaws. */
  StageDraft checked(String path, Collection<Flaw> flaws) {
    Titles names = Titles.checked(path + ".name", titles, flaws);
    if (names.isEmpty() && !isKnownToTheProgram()) {
      flaws.add(Flaw.of(path + ".name", "input.missing"));
    }
    Outcome kind = outcome == null ? Outcome.OPEN : outcome;
    if (probability != null && (probability < 0 || probability > 100)) {
      flaws.add(Flaw.of(path + ".probability", "deals.no-probability"));
    }
    if (stalledAfter != null && (stalledAfter < 1 || stalledAfter > MOST_DAYS)) {
      flaws.add(Flaw.of(path + ".stalledAfter", "pipelines.no-days"));
    }
    return new StageDraft(word, names, chance(kind), kind, kind.isOver() ? null : stalledAfter);
  }

  /** Deals that are over are won or not; half a chance is for those that are talked about. */
  private int chance(Outcome kind) {
    return switch (kind) {
      case WON -> 100;
      case LOST -> 0;
      case OPEN -> probability == null ? 50 : probability;
    };
  }

  private boolean isKnownToTheProgram() {
    return word != null && StageWords.USUAL.contains(word);
  }
}
