package org.rapportcrm.emailcampaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.emailcampaigns.enrolment.Enrolment;
import org.rapportcrm.emailcampaigns.sequence.Choices;
import org.rapportcrm.emailcampaigns.sequence.Delay;
import org.rapportcrm.emailcampaigns.sequence.Goals;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.SequenceStep;
import org.rapportcrm.emailcampaigns.sequence.Start;

/** Says what a sequence does as sentences, in the language of the person who looks. */
@Named("sequenceWords")
@RequestScoped
public class SequenceWords {

  private static final String KEY = "email-campaigns.sequence.";

  @Inject private Words words;
  @Inject private Choices choices;

  /** What starts it. */
  public String start(Sequence sequence) {
    Start start = sequence.plan().start();
    if (start.kind() == Start.Kind.HAND) {
      return text("sentence.hand");
    }
    return choices
        .name(start)
        .map(name -> text("sentence." + start.kind().word(), name))
        .orElseGet(() -> text("sentence.gone"));
  }

  /** What ends it before its last mail, each as part of a sentence; unsubscribing is not said. */
  public List<String> goals(Sequence sequence) {
    Goals goals = sequence.plan().goals();
    List<String> said = new ArrayList<>();
    if (goals.purchase()) {
      said.add(text("sentence.purchase"));
    }
    if (goals.tagId() != null) {
      choices
          .name(new Start(Start.Kind.TAG, goals.tagId()))
          .ifPresent(name -> said.add(text("sentence.tagged", name)));
    }
    if (goals.left()) {
      said.add(text("sentence.left"));
    }
    return said;
  }

  /** How long a step waits. */
  public String delay(SequenceStep step) {
    Delay delay = step.delay();
    String said =
        delay.amount() == 0
            ? text("delay.now")
            : text("delay." + delay.unit().word(), delay.amount());
    return delay.hour() == null ? said : text("delay.at", said, hour(delay.hour()));
  }

  /** An hour of the day as the person writes it. */
  public String hour(int hour) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(words.locale())
        .withDecimalStyle(DecimalStyle.of(words.locale()))
        .format(LocalTime.of(hour, 0));
  }

  /** Its subject, or that there is none yet. */
  public String subject(SequenceStep step) {
    return step.design().subject().isBlank() ? text("step.no-subject") : step.design().subject();
  }

  public String state(Sequence sequence) {
    return text("state." + sequence.state().word());
  }

  /** The class of the badge of its state. */
  public String badge(Sequence sequence) {
    return switch (sequence.state()) {
      case ACTIVE -> "badge badge-good";
      case PAUSED -> "badge badge-warn";
      case DRAFT -> "badge";
    };
  }

  /** Where a contact is, with the reason where it ended. */
  public String where(Enrolment one) {
    return one.reason() == null ? text(one.state().word()) : text("reason." + one.reason().word());
  }

  /** The class of the badge of where a contact is. */
  public String badge(Enrolment one) {
    return switch (one.state()) {
      case WAITING -> "badge badge-info";
      case FINISHED -> "badge badge-good";
      case ENDED -> "badge";
    };
  }

  private String text(String key, Object... arguments) {
    return words.text(KEY + key, arguments);
  }
}
