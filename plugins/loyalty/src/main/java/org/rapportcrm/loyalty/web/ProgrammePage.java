package org.rapportcrm.loyalty.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.loyalty.Problems;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;
import org.rapportcrm.loyalty.programme.Tier;

/** {@code /plugins/loyalty/programme}: a new programme, or with {@code ?id=} a known one. */
@Named("loyaltyProgramme")
@ViewScoped
public class ProgrammePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Programmes programmes;
  @Inject private Problems problems;
  @Inject private CurrentUser user;
  @Inject private Words words;

  private Long id;
  private long version;
  private boolean isDefault;
  private String state = "ACTIVE";
  private String name;
  private Integer expiresDays = 365;
  private Integer tierDays = 365;
  private String tierBy = "POINTS";
  private String zone;
  private long referrerPoints;
  private long refereePoints;
  private final List<RuleRow> rules = new ArrayList<>();
  private final List<TierRow> tiers = new ArrayList<>();

  @PostConstruct
  void open() {
    zone = user.zone().getId();
    Long wanted = Here.id("id");
    if (wanted == null) {
      rules.add(RuleRow.forPurchases());
      return;
    }
    show(programmes.get(wanted));
  }

  private void show(Programme programme) {
    id = programme.id();
    version = programme.version();
    isDefault = programme.isDefault();
    state = programme.state().name();
    name = programme.name();
    expiresDays = days(programme.expiresAfter());
    tierDays = days(programme.tierWithin());
    tierBy = programme.tierBy().name();
    zone = programme.zone().getId();
    referrerPoints = programme.referrerPoints();
    refereePoints = programme.refereePoints();
    programme.earn().forEach(rule -> rules.add(RuleRow.of(rule)));
    programme.tiers().forEach(tier -> tiers.add(TierRow.of(tier)));
  }

  /** Stores the programme. */
  public void save() {
    try {
      Programme saved = programmes.save(entered());
      Here.done(words.text("loyalty.programme.saved", saved.name()));
      Here.go("/plugins/loyalty/programmes");
    } catch (ProblemException e) {
      Here.refused(e);
    } catch (DateTimeException e) {
      Here.refused(problems.field("zone", "zone", zone));
    }
  }

  private Programme entered() {
    return new Programme(
        id,
        name,
        Programme.State.valueOf(state),
        isDefault,
        period(expiresDays),
        ZoneId.of(zone.strip()),
        Programme.TierBy.valueOf(tierBy),
        period(tierDays),
        referrerPoints,
        refereePoints,
        rules.stream().map(RuleRow::rule).toList(),
        tiers.stream().map(TierRow::tier).toList(),
        version);
  }

  /** A rule for purchases more. */
  public void addPurchaseRule() {
    rules.add(RuleRow.forPurchases());
  }

  /** A rule for interactions more. */
  public void addInteractionRule() {
    rules.add(RuleRow.forInteractions());
  }

  /** A rule less. */
  public void removeRule(RuleRow rule) {
    rules.remove(rule);
  }

  /** A tier more. */
  public void addTier() {
    tiers.add(
        TierRow.of(Tier.of("", tiers.isEmpty() ? 0 : tiers.get(tiers.size() - 1).getFrom() * 2)));
  }

  /** A tier less. */
  public void removeTier(TierRow tier) {
    tiers.remove(tier);
  }

  private static Integer days(Period period) {
    return period == null ? null : (int) (period.getDays() + period.toTotalMonths() * 365 / 12);
  }

  private static Period period(Integer days) {
    return days == null || days == 0 ? null : Period.ofDays(days);
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Integer getExpiresDays() {
    return expiresDays;
  }

  public void setExpiresDays(Integer expiresDays) {
    this.expiresDays = expiresDays;
  }

  public Integer getTierDays() {
    return tierDays;
  }

  public void setTierDays(Integer tierDays) {
    this.tierDays = tierDays;
  }

  public String getTierBy() {
    return tierBy;
  }

  public void setTierBy(String tierBy) {
    this.tierBy = tierBy;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public long getReferrerPoints() {
    return referrerPoints;
  }

  public void setReferrerPoints(long referrerPoints) {
    this.referrerPoints = referrerPoints;
  }

  public long getRefereePoints() {
    return refereePoints;
  }

  public void setRefereePoints(long refereePoints) {
    this.refereePoints = refereePoints;
  }

  public List<RuleRow> getRules() {
    return rules;
  }

  public List<TierRow> getTiers() {
    return tiers;
  }
}
