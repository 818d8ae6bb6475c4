package org.rapportcrm.app.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.data.DemoData;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.plugin.guard.Blame;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.guard.Outcome;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.purchase.PurchaseFeature;
import org.rapportcrm.app.purchase.PurchaseSummary;
import org.rapportcrm.app.user.Setup;

/**
 * Fills an empty home with the invented shop: the core's part, then each active plugin's, each in a
 * transaction of its own that marks it as filled as well.
 */
@ApplicationScoped
public class DemoShop {

  private static final Logger LOG = System.getLogger(DemoShop.class.getName());
  private static final long SEED = 20_240_607;

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private Transactions transactions;
  @Inject private PurchaseSummary summaries;
  @Inject private PluginRegistry registry;
  @Inject private Guard guard;
  @Inject private Settings settings;
  @Inject private DemoParts parts;
  @Inject @Any private Instance<DemoData> beans;

  /**
   * Fills the core's part, when that was asked for and nobody is there yet, and then what is still
   * wanted of the plugins: also what an earlier start did not come to, or failed in.
   */
  public void fillIfAsked() {
    boolean empty = sql.number("select count(*) from contact") == 0;
    if (empty && Boolean.getBoolean("rapport.demo")) {
      transactions.inNew(
          () -> parts.want(PluginRegistry.CORE, clock.instant().truncatedTo(ChronoUnit.DAYS)));
      fillCore();
    } else {
      parts.forget(PluginRegistry.CORE);
    }
    parts
        .day()
        .ifPresent(
            day -> registry.activeWithOwner(DemoShop::partOf).forEach(part -> fillPart(part, day)));
  }

  private static List<Class<? extends DemoData>> partOf(RapportPlugin plugin) {
    List<Class<? extends DemoData>> parts = new ArrayList<>();
    plugin.demoData().ifPresent(parts::add);
    return parts;
  }

  private void fillCore() {
    try {
      transactions.inNew(this::writeCore);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The invented shop could not be filled; the home stays empty", e);
      transactions.inNew(() -> parts.failed(PluginRegistry.CORE, Blame.root(e)));
    }
  }

  private void writeCore() {
    if (!parts.take(PluginRegistry.CORE)) {
      return;
    }
    Instant now = parts.day().orElseThrow();
    settings.put(PluginRegistry.CORE, PurchaseFeature.CURRENCY, "EUR");
    settings.put(PluginRegistry.CORE, "mail.postalAddress", "Tea & Paper, 12 Market Row, York");
    int contacts = new DemoCore(sql, new Random(SEED), now).fill(summaries);
    DemoWork.handOverToTheFirst(sql);
    registry.activeWithOwner(DemoShop::partOf).forEach(part -> parts.want(part.plugin(), now));
    LOG.log(Level.INFO, "The invented shop has {0} contacts", contacts);
  }

  /** Whoever sets the shop up finds work on the desk. */
  void setUp(@Observes Setup.Completed done) {
    if (Boolean.getBoolean("rapport.demo")) {
      DemoWork.handOver(sql, done.userId());
    }
  }

  /** A plugin whose part fails leaves it empty; the shop opens all the same. */
  private void fillPart(Contribution<Class<? extends DemoData>> part, Instant now) {
    if (!parts.isWanted(part.plugin())) {
      return;
    }
    Outcome<Void> filled =
        guard.here(
            part.plugin(),
            Kind.LIFECYCLE,
            part.value().getName(),
            () -> {
              transactions.inNew(() -> writePart(part, now));
              return null;
            });
    if (!filled.ok()) {
      LOG.log(Level.WARNING, "The invented shop goes without {0}", part.plugin());
      transactions.inNew(() -> parts.failed(part.plugin(), Blame.root(filled.failure())));
    }
  }

  private void writePart(Contribution<Class<? extends DemoData>> part, Instant now) {
    if (parts.take(part.plugin())) {
      beans.select(part.value()).get().fill(new Random(SEED + part.plugin().hashCode()), now);
    }
  }
}
