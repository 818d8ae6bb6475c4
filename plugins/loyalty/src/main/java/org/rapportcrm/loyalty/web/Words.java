package org.rapportcrm.loyalty.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.contact.TimelineKinds;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.loyalty.member.Causes;
import org.rapportcrm.loyalty.member.History;
import org.rapportcrm.loyalty.programme.EarnRule;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.reward.Reward;

/** Says loyalty's values in words, in the language of the person who looks. */
@Named("loyaltyWords")
@RequestScoped
public class Words {

  @Inject private Messages messages;
  @Inject private Formats formats;
  @Inject private Causes causes;
  @Inject private TimelineKinds kinds;
  @Inject private CurrentUser user;

  /** What a rule gives, such as “1 point for every 1.00”. */
  public String rule(EarnRule rule) {
    if (rule.on() == EarnRule.Happening.PURCHASE) {
      String per =
          rule.currency() == null
              ? formats.number(rule.per(), locale())
              : formats.money(rule.per(), rule.currency(), locale());
      return text("loyalty.rule.purchase", rule.points(), per);
    }
    return rule.perDay() == null
        ? text("loyalty.rule.interaction", rule.points(), kind(rule.kind()))
        : text("loyalty.rule.interaction-capped", rule.points(), kind(rule.kind()), rule.perDay());
  }

  private String kind(String word) {
    return causes.kind(word, locale());
  }

  /** The kinds that a rule may reward, with their names; the one it has, even if it is unknown. */
  public Map<String, String> kinds(String chosen) {
    Map<String, String> names = new LinkedHashMap<>();
    kinds.active().forEach(kind -> names.put(text(kind.labelKey()), kind.kind()));
    if (chosen != null && !names.containsValue(chosen)) {
      names.put(chosen, chosen);
    }
    return names;
  }

  /** A length of time, such as “365 days”; a text for {@code null}. */
  public String period(Period period) {
    if (period == null) {
      return text("loyalty.period.ever");
    }
    if (period.getMonths() == 0 && period.getDays() == 0) {
      return text("loyalty.period.years", period.getYears());
    }
    return period.toTotalMonths() > 0 && period.getDays() == 0
        ? text("loyalty.period.months", period.toTotalMonths())
        : text("loyalty.period.days", period.getDays() + period.toTotalMonths() * 30);
  }

  /** What a reward is, such as “10 % off”. */
  public String worth(Reward reward) {
    return switch (reward.kind()) {
      case GIFT -> text("loyalty.reward.kind.gift");
      case PERCENT -> text("loyalty.reward.off-percent", reward.worth());
      case AMOUNT ->
          text("loyalty.reward.off", formats.money(reward.worth(), reward.currency(), locale()));
    };
  }

  /** What an entry is. */
  public String cause(History.Line line) {
    return causes.text(line, locale());
  }

  /** Points with their sign. */
  public String signed(long points) {
    return (points > 0 ? "+" : "") + formats.number(points, locale());
  }

  /**
   * The share of a unit of money that a reward gives back, or {@code null} where it has no price.
   */
  public Double discount(Programme programme, Reward reward) {
    BigDecimal perUnit = programme.pointsPerUnit();
    if (reward.kind() != Reward.Kind.AMOUNT || perUnit.signum() == 0) {
      return null;
    }
    return reward.worth().doubleValue() * perUnit.doubleValue() / reward.points();
  }

  /** A text with arguments, for beans. */
  String text(String key, Object... arguments) {
    return messages.text(locale(), key, arguments);
  }

  Locale locale() {
    return user.locale();
  }
}
