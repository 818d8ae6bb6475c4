package org.rapportcrm.loyalty.web;

import java.io.Serializable;
import org.rapportcrm.loyalty.programme.Tier;

/** A tier while it is edited. */
public class TierRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private String name;
  private long from;
  private String perks;

  static TierRow of(Tier tier) {
    TierRow row = new TierRow();
    row.name = tier.name();
    row.from = tier.from();
    row.perks = tier.perks();
    return row;
  }

  Tier tier() {
    return new Tier(null, name == null ? "" : name.strip(), from, perks);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public long getFrom() {
    return from;
  }

  public void setFrom(long from) {
    this.from = from;
  }

  public String getPerks() {
    return perks;
  }

  public void setPerks(String perks) {
    this.perks = perks;
  }
}
