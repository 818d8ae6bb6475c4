package org.rapportcrm.app.deal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.deal.DealFinder.StageSum;
import org.rapportcrm.app.deal.DealMove;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.app.deal.Stall;
import org.rapportcrm.app.pipeline.Pipeline;
import org.rapportcrm.app.pipeline.Stage;
import org.rapportcrm.app.web.Fmt;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** What pages say about deals, in the language of the person who looks. */
@Named
@RequestScoped
public class DealWords {

  @Inject private Messages messages;
  @Inject private Viewer viewer;
  @Inject private Clock clock;
  @Inject private Fmt fmt;
  @Inject private Msg msg;

  /** The name of a stage. */
  public String stage(Stage stage) {
    return stage.label(viewer.locale(), messages);
  }

  /** The name of a pipeline. */
  public String pipeline(Pipeline pipeline) {
    return pipeline.label(viewer.locale(), messages);
  }

  /** Where a move came from; empty for the first one. */
  public String from(DealMove move) {
    return move.from() != null ? stage(move.from()) : move.fromWord();
  }

  /** Where a move led to. */
  public String to(DealMove move) {
    return move.to() != null ? stage(move.to()) : move.toWord();
  }

  /** Why an open deal does not move on; empty when it does. */
  public String stalled(DealRow deal) {
    Stall stall = deal.stall(clock.instant(), today());
    StringBuilder words = new StringBuilder();
    if (stall.days() != null) {
      words.append(msg.of("deals.stalled.stage", stall.days(), stall.allowed()));
    }
    if (stall.overdueSince() != null) {
      words.append(words.isEmpty() ? "" : " ");
      words.append(msg.of("deals.stalled.overdue", fmt.date(stall.overdueSince())));
    }
    return words.toString();
  }

  /** Of winning it, in percent. */
  public String chance(DealRow deal) {
    return msg.of("deals.percent", deal.probability() / 100.0);
  }

  /** How long a deal has been in its stage. */
  public String age(DealRow deal) {
    Instant now = clock.instant();
    return msg.of("deals.days", Duration.between(deal.stageSince(), now).toDays());
  }

  /** Amounts by currency. */
  String amounts(Collection<StageSum> sums) {
    return sums.stream()
        .filter(sum -> sum.amount().signum() > 0)
        .map(sum -> fmt.money(sum.amount(), sum.currency()))
        .collect(Collectors.joining(" · "));
  }

  /** Amounts by currency, as much as is to be expected of them. */
  String weighted(Collection<StageSum> sums) {
    return sums.stream()
        .filter(sum -> sum.weighted().signum() > 0)
        .map(sum -> fmt.money(sum.weighted().setScale(0, RoundingMode.HALF_UP), sum.currency()))
        .collect(Collectors.joining(" · "));
  }

  /** Today, where the person is. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), viewer.zone());
  }
}
