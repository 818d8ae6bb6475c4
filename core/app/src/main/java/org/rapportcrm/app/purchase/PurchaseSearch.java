package org.rapportcrm.app.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapportcrm.api.page.SearchSource;

/** Finds purchases by the beginning of their number for the console's search. */
@ApplicationScoped
public class PurchaseSearch implements SearchSource {

  private Purchases purchases;

  /** For the container. */
  protected PurchaseSearch() {}

  /** Over the purchases. */
  @Inject
  public PurchaseSearch(Purchases purchases) {
    this.purchases = purchases;
  }

  @Override
  public String capability() {
    return "purchases.read";
  }

  /** Numbers are kept as the shop writes them: large and small letters are both looked for. */
  @Override
  public List<Hit> find(String folded, int limit) {
    boolean number = folded.chars().anyMatch(Character::isDigit) && folded.indexOf(' ') < 0;
    if (!number) {
      return List.of();
    }
    return Stream.of(folded, folded.toUpperCase(Locale.ROOT))
        .distinct()
        .flatMap(typed -> purchases.list(new Purchases.Filter(null, null, typed), limit).stream())
        .distinct()
        .limit(limit)
        .map(
            purchase ->
                new Hit(
                    "purchases.one",
                    purchase.externalId(),
                    purchase.contactName(),
                    "/console/contact/" + purchase.contactId() + "/purchases"))
        .toList();
  }
}
