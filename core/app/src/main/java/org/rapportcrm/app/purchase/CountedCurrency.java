package org.rapportcrm.app.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.Settings;

/**
 * The currency whose purchases are compared with plain numbers. Amounts of several currencies have
 * no sum: where there are several, only purchases in the installation's own count.
 */
@ApplicationScoped
public class CountedCurrency {

  private Sql sql;
  private Settings settings;

  /** For the container. */
  protected CountedCurrency() {}

  /** Over the purchases and the installation's currency. */
  @Inject
  public CountedCurrency(Sql sql, Settings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  /**
   * The installation's currency, ISO 4217, when there are purchases in more than one; empty when
   * all are in the same, so that every purchase counts and kept sums are right as they are. Reads
   * the two ends of an index.
   */
  public Optional<String> amongSeveral() {
    boolean several =
        sql.first(
                "select case when min(currency) < max(currency) then 1 else 0 end from purchase",
                row -> row.getInt(1) == 1)
            .orElse(false);
    return several ? Optional.of(PurchaseFeature.currency(settings)) : Optional.empty();
  }
}
