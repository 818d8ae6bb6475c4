package org.rapportcrm.app.interaction;

import java.util.Collection;
import java.util.stream.Collectors;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Values;

/**
 * What the core keeps of an interaction beyond what plugins write. All may be {@code null}.
 *
 * @param outcome a word of {@link Outcome}
 * @param initiative a word of {@link Initiative}; {@code null} takes what the direction says
 * @param minutes how long it took, 0 to 1,440
 */
public record InteractionDetail(String outcome, String initiative, Integer minutes) {

  /** Nothing is said. */
  public static final InteractionDetail NONE = new InteractionDetail(null, null, null);

  private static final int DAY = 1440;

  /**
   * The checked detail.
   *
   * @param kind decides which outcomes there are
   */
  public static InteractionDetail check(String kind, Values values, Collection<Flaw> flaws) {
    return new InteractionDetail(
        outcome(kind, values.get("outcome")).or(flaws),
        initiative(values.get("initiative")).or(flaws),
        minutes(values.get("minutes")).or(flaws));
  }

  private static Checked<String> outcome(String kind, String raw) {
    return Input.text("outcome", raw, 60)
        .then(
            word ->
                Outcome.find(word)
                    .filter(Outcome.of(kind)::contains)
                    .map(one -> Checked.good(one.word()))
                    .orElseGet(
                        () ->
                            Checked.bad("outcome", "interactions.no-outcome", word, words(kind))));
  }

  private static String words(String kind) {
    return Outcome.of(kind).stream().map(Outcome::word).collect(Collectors.joining(", "));
  }

  /** A word of {@link Initiative}, in any case. */
  static Checked<String> initiative(String raw) {
    return Input.text("initiative", raw, 60)
        .then(
            word ->
                Initiative.of(word)
                    .map(one -> Checked.good(one.word()))
                    .orElseGet(
                        () -> Checked.bad("initiative", "interactions.no-initiative", word)));
  }

  private static Checked<Integer> minutes(String raw) {
    return Input.key("minutes", raw)
        .then(
            number ->
                number >= 0 && number <= DAY
                    ? Checked.good(number.intValue())
                    : Checked.bad("minutes", "interactions.no-minutes", number));
  }
}
