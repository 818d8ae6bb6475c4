package org.rapportcrm.app.interaction;

import java.time.Instant;
import java.util.Collection;
import java.util.regex.Pattern;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Values;

/** Checks interactions that people and programs write down. Pure. */
public final class InteractionDraft {

  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*");

  private InteractionDraft() {}

  /**
   * A checked interaction; {@code null} when anything is wrong.
   *
   * @param now taken when nothing is said of the time
   */
  public static NewInteraction check(
      Long contactId, Values values, Instant now, Collection<Flaw> flaws) {
    if (contactId == null) {
      flaws.add(Flaw.of("contact", "input.missing"));
    }
    String kind = kind(values.get("kind")).or(flaws);
    Instant at = Input.instant("at", values.get("at")).or(flaws);
    String channel = Input.text("channel", values.get("channel"), 40).or(flaws);
    String direction = direction(values.get("direction")).or(flaws);
    String summary = summary(kind, values.get("summary")).or(flaws);
    String externalId = Input.text("externalId", values.get("externalId"), 200).or(flaws);
    if (!flaws.isEmpty()) {
      return null;
    }
    Boolean helped = values.get("helped") == null ? null : Boolean.valueOf(values.get("helped"));
    return new NewInteraction(
        contactId,
        kind,
        at == null ? now : at,
        channel,
        direction,
        helped,
        summary,
        null,
        externalId);
  }

  /** This interaction with what came in; absent fields stay. */
  public static InteractionRow corrected(
      InteractionRow before, Values values, Collection<Flaw> flaws) {
    Instant at = Input.instant("at", values.get("at")).or(flaws);
    String kind = values.has("kind") ? kind(values.get("kind")).or(flaws) : before.kind();
    InteractionDetail detail = InteractionDetail.check(kind, values, flaws);
    return new InteractionRow(
        before.id(),
        before.contactId(),
        before.contactName(),
        kind,
        at == null ? before.at() : at,
        values.has("channel")
            ? Input.text("channel", values.get("channel"), 40).or(flaws)
            : before.channel(),
        values.has("direction") ? direction(values.get("direction")).or(flaws) : before.direction(),
        values.get("helped") == null ? before.helped() : Boolean.parseBoolean(values.get("helped")),
        summary(kind, values.has("summary") ? values.get("summary") : before.summary()).or(flaws),
        before.path(),
        before.user(),
        before.externalId(),
        new InteractionDetail(
            values.has("outcome") ? detail.outcome() : before.detail().outcome(),
            values.has("initiative") ? detail.initiative() : before.detail().initiative(),
            values.has("minutes") ? detail.minutes() : before.detail().minutes()));
  }

  private static Checked<String> kind(String raw) {
    return Input.required("kind", raw, 60)
        .then(
            word ->
                KIND.matcher(word).matches()
                    ? Checked.good(word)
                    : Checked.bad("kind", "interactions.no-kind", word));
  }

  /** A call or a visit says something by itself; a note is nothing but its words. */
  private static Checked<String> summary(String kind, String raw) {
    return CoreKinds.NOTE.equals(kind)
        ? Input.required("summary", raw, 2000)
        : Input.text("summary", raw, 2000);
  }

  private static Checked<String> direction(String raw) {
    return Input.text("direction", raw, 20)
        .then(
            word ->
                word.equals("in") || word.equals("out")
                    ? Checked.good(word)
                    : Checked.bad("direction", "interactions.no-direction", word));
  }
}
