package org.rapportcrm.ror;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.ror.relationship.Window;

/** What the report takes from the installation: its days, and how it looks ahead. */
@ApplicationScoped
public class Site {

  /** The plugin's id. */
  public static final String PLUGIN = "ror-report";

  private static final long WEEKS = 52;

  @Inject private Settings settings;
  @Inject private Clock clock;

  /** The zone whose days the report counts in: the site's, so that all people see the same. */
  public ZoneId zone() {
    try {
      return ZoneId.of(settings.get("core", "site.zone").orElse("UTC"));
    } catch (DateTimeException e) {
      return ZoneId.of("UTC");
    }
  }

  /** Today, in the site's zone. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  /** The window that was asked for, or the usual one up to today. */
  public Window window(String asOf, String window) {
    return Window.of(asOf, window, today(), zone());
  }

  /** How many weeks a customer's value looks ahead. */
  public double horizonWeeks() {
    return Math.max(1, Math.min(520, settings.whole(PLUGIN, "horizonWeeks", WEEKS)));
  }

  /** Days without a purchase after which a customer counts as churned. */
  public int lapseDays() {
    return (int) Math.max(1, Math.min(3650, settings.whole(PLUGIN, "lapseDays", 180)));
  }

  /**
   * The keys of the three figures in the order to show: the one that the settings name stands
   * first.
   */
  public List<String> figures() {
    List<String> order = new ArrayList<>(List.of("active", "base", "published"));
    String headline = settings.get(PLUGIN, "headline").orElse("active");
    if (order.remove(headline)) {
      order.add(0, headline);
    }
    return order;
  }
}
