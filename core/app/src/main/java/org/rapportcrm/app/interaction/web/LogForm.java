package org.rapportcrm.app.interaction.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.interaction.Initiative;
import org.rapportcrm.app.interaction.InteractionDetail;
import org.rapportcrm.app.interaction.InteractionDraft;
import org.rapportcrm.app.interaction.Kinds;
import org.rapportcrm.app.interaction.Outcome;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** The form in which people write down what happened. */
@Dependent
public class LogForm {

  @Inject private Kinds kinds;
  @Inject private Viewer viewer;
  @Inject private Refusals refusals;
  @Inject private Clock clock;
  @Inject private Msg msg;

  private final Map<String, String> values = new TreeMap<>(Map.of("kind", "call"));

  /** What is written down. */
  public record Written(NewInteraction interaction, InteractionDetail detail) {}

  /** What happened, by field. */
  public Map<String, String> getValues() {
    return values;
  }

  /** Kinds that people write down. */
  public List<Choice> getKinds() {
    return kinds.forPeople().stream()
        .map(kind -> new Choice(kind.kind(), msg.get(kind.labelKey())))
        .toList();
  }

  /** How it went. */
  public List<Choice> getOutcomes() {
    List<Choice> choices = new ArrayList<>();
    for (Outcome one : Outcome.values()) {
      choices.add(new Choice(one.word(), msg.get(one.labelKey())));
    }
    return choices;
  }

  /** Who began. */
  public List<Choice> getInitiatives() {
    List<Choice> choices = new ArrayList<>();
    for (Initiative one : Initiative.values()) {
      choices.add(new Choice(one.word(), msg.get(one.labelKey())));
    }
    return choices;
  }

  /** What was typed, checked; a day without a time is noon of that day, today is now. */
  public Written checked(long recordId) {
    Map<String, String> given = new TreeMap<>(values);
    given.values().removeIf(value -> value == null || value.isBlank());
    List<Flaw> flaws = new ArrayList<>();
    LocalDate day = Input.day("day", given.remove("day")).or(flaws);
    Values typed = new Values(given);
    NewInteraction draft = InteractionDraft.check(recordId, typed, at(day), flaws);
    InteractionDetail detail = InteractionDetail.check(given.get("kind"), typed, flaws);
    refusals.unlessEmpty(flaws);
    return new Written(draft, detail);
  }

  private Instant at(LocalDate day) {
    Instant now = clock.instant();
    boolean today = day == null || day.equals(LocalDate.ofInstant(now, viewer.zone()));
    return today ? now : day.atTime(LocalTime.NOON).atZone(viewer.zone()).toInstant();
  }
}
