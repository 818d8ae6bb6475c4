package org.rapportcrm.loyalty.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.loyalty.LoyaltyPlugin;
import org.rapportcrm.loyalty.reward.Coupon;
import org.rapportcrm.loyalty.reward.Coupons;
import org.rapportcrm.loyalty.reward.Redemptions;

/** {@code /plugins/loyalty/coupons}: find a code, use it, take it back. */
@Named("loyaltyCoupons")
@RequestScoped
public class CouponsPage {

  private static final int SIZE = 50;

  @Inject private Coupons coupons;
  @Inject private Redemptions redemptions;
  @Inject private Contacts contacts;
  @Inject private CurrentUser user;
  @Inject private Words words;
  @Inject private Clock clock;

  private List<Coupon> rows;
  private Map<Long, ContactView> people;
  private Map<Coupon.State, Long> counts;

  /** The code that was searched for. */
  public String getCode() {
    return Objects.toString(Here.parameter("code"), "");
  }

  /** The state that is shown, in small letters; empty for all. */
  public String getState() {
    String state = Objects.toString(Here.parameter("state"), "");
    return state.matches("issued|used|void") ? state : "";
  }

  /** The states to choose from. */
  public List<String> getStates() {
    return List.of("issued", "used", "void");
  }

  /** How many are in a state. */
  public long count(String state) {
    if (counts == null) {
      counts = coupons.counts();
    }
    return counts.getOrDefault(Coupon.State.valueOf(state.toUpperCase(Locale.ROOT)), 0L);
  }

  /** The coupons of this page. */
  public List<Coupon> getRows() {
    List<Coupon> read = read();
    return read.size() > SIZE ? read.subList(0, SIZE) : read;
  }

  /** Link to older ones, or {@code null}. */
  public String getNext() {
    return read().size() <= SIZE
        ? null
        : "/plugins/loyalty/coupons?state=" + getState() + "&before=" + read().get(SIZE - 1).id();
  }

  /** Who has the coupon; {@code null} after erasure. */
  public ContactView person(Long contactId) {
    if (people == null) {
      people =
          contacts.findAll(
              read().stream()
                  .map(Coupon::contactId)
                  .filter(Objects::nonNull)
                  .collect(Collectors.toSet()));
    }
    return contactId == null ? null : people.get(contactId);
  }

  /** Whether the coupon may be used now. */
  public boolean usable(Coupon coupon) {
    return coupon.usable(clock.instant());
  }

  /** Whether the person may use and void coupons. */
  public boolean isManager() {
    return user.may(LoyaltyPlugin.MANAGE);
  }

  /** Uses the coupon. */
  public void use(String code) {
    act(
        code,
        () -> {
          coupons.use(code, user.name());
          Here.done(words.text("loyalty.coupon.was-used", code));
        });
  }

  /** Takes the coupon back. */
  public void makeVoid(String code) {
    act(
        code,
        () -> {
          redemptions.makeVoid(code, user.name());
          Here.done(words.text("loyalty.coupon.was-void", code));
        });
  }

  private void act(String code, Runnable action) {
    try {
      if (isManager()) {
        action.run();
      }
    } catch (ProblemException e) {
      Here.refused(e);
    }
    Here.go("/plugins/loyalty/coupons?code=" + code);
  }

  private List<Coupon> read() {
    if (rows == null) {
      Long before = Here.id("before");
      rows =
          getCode().isBlank()
              ? coupons.list(
                  getState().isEmpty()
                      ? null
                      : Coupon.State.valueOf(getState().toUpperCase(Locale.ROOT)),
                  null,
                  before == null ? Long.MAX_VALUE : before,
                  SIZE + 1)
              : coupons.find(getCode()).map(List::of).orElse(List.of());
    }
    return rows;
  }
}
