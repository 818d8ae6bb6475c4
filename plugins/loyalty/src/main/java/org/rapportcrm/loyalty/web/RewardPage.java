package org.rapportcrm.loyalty.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;
import org.rapportcrm.loyalty.programme.Tier;
import org.rapportcrm.loyalty.reward.Reward;
import org.rapportcrm.loyalty.reward.Rewards;

/** {@code /plugins/loyalty/reward}: a new reward, or with {@code ?id=} a known one. */
@Named("loyaltyReward")
@ViewScoped
public class RewardPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Programmes programmes;
  @Inject private Rewards rewards;
  @Inject private Words words;

  private Long id;
  private long version;
  private long programmeId;
  private String name;
  private String description;
  private String kind = "GIFT";
  private BigDecimal worth;
  private String currency;
  private long points = 100;
  private Integer stock;
  private Integer validDays = 90;
  private Long tierId;
  private boolean offered = true;

  @PostConstruct
  void open() {
    Long wanted = Here.id("id");
    if (wanted != null) {
      show(rewards.get(wanted));
    } else if (isPossible()) {
      programmeId = programmes.orDefault(Here.id("programme")).id();
    }
  }

  private void show(Reward reward) {
    id = reward.id();
    version = reward.version();
    programmeId = reward.programmeId();
    name = reward.name();
    description = reward.description();
    kind = reward.kind().name();
    worth = reward.worth() == null ? null : reward.worth().stripTrailingZeros();
    if (worth != null && worth.scale() < 0) {
      worth = worth.setScale(0);
    }
    currency = reward.currency();
    points = reward.points();
    stock = reward.stock();
    validDays =
        reward.validFor() == null
            ? null
            : (int) (reward.validFor().getDays() + reward.validFor().toTotalMonths() * 365 / 12);
    tierId = reward.tierId();
    offered = reward.offered();
  }

  /** Stores the reward. */
  public void save() {
    try {
      Reward saved = rewards.save(entered());
      Here.done(words.text("loyalty.reward.saved", saved.name()));
      Here.go("/plugins/loyalty/rewards?programme=" + programmeId);
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private Reward entered() {
    Reward.Kind chosen = Reward.Kind.valueOf(kind);
    return new Reward(
        id,
        programmeId,
        name,
        description == null || description.isBlank() ? null : description.strip(),
        chosen,
        chosen == Reward.Kind.GIFT ? null : worth,
        chosen == Reward.Kind.AMOUNT && currency != null
            ? currency.strip().toUpperCase(Locale.ROOT)
            : null,
        points,
        stock,
        validDays == null || validDays == 0 ? null : Period.ofDays(validDays),
        tierId,
        offered,
        version);
  }

  /** Whether there is a programme that a reward could be of. */
  public boolean isPossible() {
    return Here.id("programme") != null || id != null || programmes.theDefault().isPresent();
  }

  /** The programme that the reward is of; {@code null} before there is one. */
  public Programme getProgramme() {
    return programmeId == 0 ? null : programmes.get(programmeId);
  }

  /** The tiers that may be asked for. */
  public List<Tier> getTiers() {
    return getProgramme().tiers();
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

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public BigDecimal getWorth() {
    return worth;
  }

  public void setWorth(BigDecimal worth) {
    this.worth = worth;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public long getPoints() {
    return points;
  }

  public void setPoints(long points) {
    this.points = points;
  }

  public Integer getStock() {
    return stock;
  }

  public void setStock(Integer stock) {
    this.stock = stock;
  }

  public Integer getValidDays() {
    return validDays;
  }

  public void setValidDays(Integer validDays) {
    this.validDays = validDays;
  }

  public Long getTierId() {
    return tierId;
  }

  public void setTierId(Long tierId) {
    this.tierId = tierId;
  }

  public boolean isOffered() {
    return offered;
  }

  public void setOffered(boolean offered) {
    this.offered = offered;
  }
}
