package org.rapportcrm.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.loyalty.Links;
import org.rapportcrm.loyalty.ledger.Lot;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Tier;
import org.rapportcrm.loyalty.referral.ReferralCodes;
import org.rapportcrm.loyalty.reward.Coupon;
import org.rapportcrm.loyalty.reward.Coupons;
import org.rapportcrm.loyalty.reward.Reward;
import org.rapportcrm.loyalty.reward.Rewards;

/** Puts together what a member's page shows, formatted for its language. */
@ApplicationScoped
class MemberPageModel {

  private static final int LINES = 20;
  private static final Duration SOON = Duration.ofDays(60);

  @Inject private MemberCards cards;
  @Inject private History history;
  @Inject private Causes causes;
  @Inject private Rewards rewards;
  @Inject private Coupons coupons;
  @Inject private ReferralCodes codes;
  @Inject private Contacts contacts;
  @Inject private Links links;
  @Inject private Clock clock;
  @Inject private Messages messages;
  @Inject private Formats formats;

  Map<String, Object> of(MemberCard card, Locale locale, long before, String notice) {
    Programme programme = card.programme();
    Map<String, Object> model = new HashMap<>();
    String name =
        contacts
            .find(card.contactId())
            .map(ContactView::firstName)
            .filter(n -> !n.isBlank())
            .orElse(null);
    model.put("name", name);
    model.put("named", name != null);
    model.put("notice", notice);
    model.put("programme", programme.name());
    model.put("paused", !programme.active());
    model.put("balance", formats.number(card.balance(), locale));
    model.put("balanceWords", messages.text(locale, "loyalty.points-word", card.balance()));
    model.put(
        "owes", card.debt() > 0 ? messages.text(locale, "loyalty.page.owes", card.debt()) : null);
    putTier(model, card, locale);
    model.put("expiring", expiring(card, locale));
    model.put("rewards", rewards(card, locale));
    model.put("coupons", coupons(card, locale));
    putHistory(model, card, before, locale);
    model.put("link", links.referral(codes.of(card.contactId())));
    model.put(
        "inviteOffer",
        programme.referrerPoints() > 0
            ? messages.text(locale, "loyalty.page.invite-offer", programme.referrerPoints())
            : null);
    model.put("key", UUID.randomUUID().toString());
    model.put("lang", locale.toLanguageTag());
    return model;
  }

  private void putTier(Map<String, Object> model, MemberCard card, Locale locale) {
    boolean bySpend = card.programme().tierBy() == Programme.TierBy.SPEND;
    model.put("tiered", !card.programme().tiers().isEmpty());
    model.put("tier", card.tier() == null ? null : card.tier().name());
    model.put("perks", card.tier() == null ? null : card.tier().perks());
    model.put("progress", card.progress());
    model.put(
        "next",
        card.next() == null
            ? null
            : messages.text(
                locale,
                bySpend ? "loyalty.page.next-spend" : "loyalty.page.next-points",
                card.missing(),
                card.next().name()));
    List<Map<String, Object>> ladder = new ArrayList<>();
    for (Tier tier : card.programme().tiers()) {
      boolean reached = tier.from() <= card.tierValue();
      ladder.add(
          Map.of(
              "name",
              tier.name(),
              "from",
              formats.number(tier.from(), locale),
              "reached",
              reached,
              "current",
              card.tier() != null && card.tier().id().equals(tier.id())));
    }
    model.put("ladder", ladder);
  }

  private List<Map<String, Object>> expiring(MemberCard card, Locale locale) {
    Instant until = clock.instant().plus(SOON);
    List<Map<String, Object>> lots = new ArrayList<>();
    for (Lot lot : cards.expiring(card.memberId(), until)) {
      lots.add(
          Map.of(
              "points",
              messages.text(locale, "loyalty.points-of", lot.remaining()),
              "date",
              formats.date(lot.expiresAt().atZone(card.programme().zone()).toLocalDate(), locale)));
    }
    return lots;
  }

  private List<Map<String, Object>> rewards(MemberCard card, Locale locale) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Reward reward : rewards.of(card.programme().id())) {
      if (!reward.offered()) {
        continue;
      }
      Map<String, Object> one = new HashMap<>();
      one.put("id", reward.id());
      one.put("name", reward.name());
      one.put("description", reward.description());
      one.put("points", messages.text(locale, "loyalty.points-of", reward.points()));
      String missing = missing(card, reward, locale);
      one.put("missing", missing);
      one.put("affordable", missing == null);
      one.put("percent", Math.min(100, card.balance() * 100 / reward.points()));
      shown.add(one);
    }
    return shown;
  }

  /** Why the member cannot have it now, or {@code null} when nothing is in the way. */
  private String missing(MemberCard card, Reward reward, Locale locale) {
    if (!reward.inStock()) {
      return messages.text(locale, "loyalty.page.out-of-stock");
    }
    Tier needed =
        card.programme().tiers().stream()
            .filter(tier -> tier.id().equals(reward.tierId()))
            .findFirst()
            .orElse(null);
    if (needed != null && needed.from() > card.tierValue()) {
      return messages.text(locale, "loyalty.page.for-tier", needed.name());
    }
    if (card.balance() < reward.points()) {
      return messages.text(locale, "loyalty.page.missing", reward.points() - card.balance());
    }
    return card.programme().active() ? null : messages.text(locale, "loyalty.page.paused");
  }

  private List<Map<String, Object>> coupons(MemberCard card, Locale locale) {
    List<Map<String, Object>> shown = new ArrayList<>();
    Instant now = clock.instant();
    for (Coupon coupon : coupons.list(Coupon.State.ISSUED, card.contactId(), Long.MAX_VALUE, 50)) {
      if (coupon.usable(now)) {
        Map<String, Object> one = new HashMap<>();
        one.put("code", coupon.code());
        one.put("reward", coupon.rewardName());
        one.put(
            "until",
            coupon.expiresAt() == null
                ? null
                : messages.text(
                    locale,
                    "loyalty.coupon-block.until",
                    formats.date(
                        coupon.expiresAt().atZone(card.programme().zone()).toLocalDate(), locale)));
        shown.add(one);
      }
    }
    return shown;
  }

  private void putHistory(Map<String, Object> model, MemberCard card, long before, Locale locale) {
    List<History.Line> lines =
        history.lines(card.programme().id(), card.contactId(), before, LINES + 1);
    boolean more = lines.size() > LINES;
    List<Map<String, Object>> shown = new ArrayList<>();
    for (History.Line line : more ? lines.subList(0, LINES) : lines) {
      long points = line.entry().points();
      shown.add(
          Map.of(
              "what",
              causes.text(line, locale),
              "points",
              (points > 0 ? "+" : "") + formats.number(points, locale),
              "in",
              points > 0,
              "date",
              formats.date(
                  line.entry().at().atZone(card.programme().zone()).toLocalDate(), locale)));
    }
    model.put("history", shown);
    model.put("hasHistory", !shown.isEmpty());
    model.put("older", more ? lines.get(LINES - 1).entry().id() : null);
  }
}
