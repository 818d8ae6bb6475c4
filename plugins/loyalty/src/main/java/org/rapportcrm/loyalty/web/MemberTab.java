package org.rapportcrm.loyalty.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.loyalty.Links;
import org.rapportcrm.loyalty.LoyaltyPlugin;
import org.rapportcrm.loyalty.ledger.Lot;
import org.rapportcrm.loyalty.member.Desk;
import org.rapportcrm.loyalty.member.History;
import org.rapportcrm.loyalty.member.MemberCard;
import org.rapportcrm.loyalty.member.MemberCards;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;
import org.rapportcrm.loyalty.referral.ReferralCodes;
import org.rapportcrm.loyalty.reward.Coupon;
import org.rapportcrm.loyalty.reward.Coupons;
import org.rapportcrm.loyalty.reward.Redemptions;
import org.rapportcrm.loyalty.reward.Reward;
import org.rapportcrm.loyalty.reward.Rewards;

/** The loyalty tab on a contact's page: balance, tier, lots, history; give, take, redeem. */
@Named("loyaltyTab")
@RequestScoped
public class MemberTab {

  private static final int LINES = 20;
  private static final int COUPONS = 20;

  @Inject private Programmes programmes;
  @Inject private MemberCards cards;
  @Inject private History history;
  @Inject private Rewards rewards;
  @Inject private Redemptions redemptions;
  @Inject private Coupons coupons;
  @Inject private Desk desk;
  @Inject private ReferralCodes codes;
  @Inject private Links links;
  @Inject private CurrentUser user;
  @Inject private Words words;

  private MemberCard card;
  private List<History.Line> lines;
  private List<Coupon> open;
  private Long points;
  private String note;
  private Long rewardId;

  /** All programmes, to choose from. */
  public List<Programme> getProgrammes() {
    return programmes.all();
  }

  /** The programme that is shown; {@code null} before there is one. */
  public Programme getProgramme() {
    Long wanted = Here.id("programme");
    return wanted == null
        ? programmes.theDefault().orElse(null)
        : programmes.find(wanted).orElseGet(() -> programmes.theDefault().orElse(null));
  }

  /** Where the contact stands; {@code null} while it has no entry. */
  public MemberCard card(long contactId) {
    if (card == null && getProgramme() != null) {
      card = cards.find(getProgramme().id(), contactId).orElse(null);
    }
    return card;
  }

  /** Lots that something is left of. */
  public List<Lot> lots(long contactId) {
    return card(contactId) == null ? List.of() : cards.openLots(card(contactId).memberId());
  }

  /** One page of the history. */
  public List<History.Line> lines(long contactId) {
    if (lines == null) {
      Long before = Here.id("before");
      lines =
          history.lines(
              getProgramme().id(), contactId, before == null ? Long.MAX_VALUE : before, LINES + 1);
    }
    return lines.size() > LINES ? lines.subList(0, LINES) : lines;
  }

  /** Link to older entries, or {@code null}. */
  public String next(long contactId) {
    lines(contactId);
    return lines.size() <= LINES
        ? null
        : path(contactId)
            + "?programme="
            + getProgramme().id()
            + "&before="
            + lines.get(LINES - 1).entry().id();
  }

  /** The rewards that the contact has points for. */
  public List<Reward> affordable(long contactId) {
    return rewards.of(getProgramme().id()).stream()
        .filter(r -> r.offered() && r.inStock() && r.points() <= card(contactId).balance())
        .toList();
  }

  /** The newest coupons that the contact has not used. */
  public List<Coupon> coupons(long contactId) {
    if (open == null) {
      open = coupons.list(Coupon.State.ISSUED, contactId, Long.MAX_VALUE, COUPONS);
    }
    return open;
  }

  /** The member's own page. */
  public String memberLink(long contactId) {
    return links.member(card(contactId).memberId());
  }

  /** The link to share. */
  public String referralLink(long contactId) {
    return links.referral(codes.of(contactId));
  }

  /** Whether the person may give and take points. */
  public boolean isManager() {
    return user.may(LoyaltyPlugin.MANAGE);
  }

  /** Made for the form, so that it counts once however often it is sent. */
  public String getKey() {
    return UUID.randomUUID().toString();
  }

  /** Puts the balance right. */
  public void adjust(long contactId) {
    act(
        contactId,
        () -> {
          desk.adjust(
              new Desk.Wish(
                  getProgramme().id(),
                  contactId,
                  points == null ? 0 : points,
                  formKey(),
                  note,
                  user.name(),
                  null));
          Here.done(words.text("loyalty.tab.adjusted", points));
        });
  }

  /** Gives a reward. */
  public void redeem(long contactId) {
    act(
        contactId,
        () -> {
          Coupon coupon = redemptions.redeem(rewardId, contactId, formKey(), user.name());
          Here.done(words.text("loyalty.tab.redeemed", coupon.rewardName(), coupon.code()));
        });
  }

  /** Undoes an entry. */
  public void reverse(long contactId, long entryId) {
    act(
        contactId,
        () -> {
          redemptions.reverse(entryId, "tab:reverse:" + entryId, user.name());
          desk.refresh(getProgramme().id(), contactId);
          Here.done(words.text("loyalty.tab.reversed"));
        });
  }

  private void act(long contactId, Runnable action) {
    try {
      if (isManager()) {
        action.run();
      }
    } catch (ProblemException e) {
      // The page stays, with what was typed.
      Here.refused(e);
      return;
    }
    Here.go(path(contactId) + "?programme=" + getProgramme().id());
  }

  private static String formKey() {
    String key = Here.parameter("key");
    return "tab:" + (key == null || key.length() > 80 ? UUID.randomUUID() : key);
  }

  private static String path(long contactId) {
    return "/console/contact/" + contactId + "/loyalty";
  }

  public Long getPoints() {
    return points;
  }

  public void setPoints(Long points) {
    this.points = points;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public Long getRewardId() {
    return rewardId;
  }

  public void setRewardId(Long rewardId) {
    this.rewardId = rewardId;
  }
}
