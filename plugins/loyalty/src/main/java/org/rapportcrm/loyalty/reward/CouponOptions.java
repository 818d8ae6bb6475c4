package org.rapportcrm.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;

/**
 * The rewards that a message may hand out: those that are offered and have no stock that could run
 * out in the middle of a campaign.
 */
@ApplicationScoped
public class CouponOptions implements MessageBlock.Options {

  @Inject private Programmes programmes;
  @Inject private Rewards rewards;

  @Override
  public List<Option> options() {
    return programmes.all().stream().flatMap(this::of).toList();
  }

  /** The reward that was chosen, if a message may still hand it out. */
  Optional<Reward> byField(String value) {
    return programmes.all().stream()
        .flatMap(programme -> rewards.of(programme.id()).stream())
        .filter(reward -> reward.id().toString().equals(value) && mayBeSent(reward))
        .findFirst();
  }

  private Stream<Option> of(Programme programme) {
    return rewards.of(programme.id()).stream()
        .filter(CouponOptions::mayBeSent)
        .map(r -> new Option(r.id().toString(), r.name() + " · " + programme.name()));
  }

  private static boolean mayBeSent(Reward reward) {
    return reward.offered() && reward.stock() == null;
  }
}
