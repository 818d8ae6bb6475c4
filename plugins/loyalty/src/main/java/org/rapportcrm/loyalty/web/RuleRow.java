package org.rapportcrm.loyalty.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import org.rapportcrm.loyalty.programme.EarnRule;

/** An earn rule while it is edited. */
public class RuleRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final EarnRule.Happening on;
  private String kind;
  private long points = 1;
  private BigDecimal per = BigDecimal.ONE;
  private String currency;
  private Integer perDay;

  private RuleRow(EarnRule.Happening on) {
    this.on = on;
  }

  static RuleRow forPurchases() {
    return new RuleRow(EarnRule.Happening.PURCHASE);
  }

  static RuleRow forInteractions() {
    RuleRow row = new RuleRow(EarnRule.Happening.INTERACTION);
    row.points = 10;
    row.perDay = 1;
    return row;
  }

  static RuleRow of(EarnRule rule) {
    RuleRow row = new RuleRow(rule.on());
    row.kind = rule.kind();
    row.points = rule.points();
    row.per = rule.per() == null ? null : rule.per().stripTrailingZeros();
    if (row.per != null && row.per.scale() < 0) {
      row.per = row.per.setScale(0);
    }
    row.currency = rule.currency();
    row.perDay = rule.perDay();
    return row;
  }

  EarnRule rule() {
    boolean purchase = isPurchase();
    return new EarnRule(
        on,
        purchase || kind == null ? null : kind.strip(),
        points,
        purchase ? per : null,
        purchase && currency != null && !currency.isBlank()
            ? currency.strip().toUpperCase(Locale.ROOT)
            : null,
        purchase ? null : perDay);
  }

  /** Whether it is about purchases. */
  public boolean isPurchase() {
    return on == EarnRule.Happening.PURCHASE;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public long getPoints() {
    return points;
  }

  public void setPoints(long points) {
    this.points = points;
  }

  public BigDecimal getPer() {
    return per;
  }

  public void setPer(BigDecimal per) {
    this.per = per;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public Integer getPerDay() {
    return perDay;
  }

  public void setPerDay(Integer perDay) {
    this.perDay = perDay;
  }
}
