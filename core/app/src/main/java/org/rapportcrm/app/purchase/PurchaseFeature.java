package org.rapportcrm.app.purchase;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;

/** What purchases add to the console. */
public class PurchaseFeature implements RapportPlugin {

  /** Name of the core's setting: the currency in which the installation counts, ISO 4217. */
  public static final String CURRENCY = "currency";

  private static final String USUAL_CURRENCY = "USD";

  /** The currency in which the installation counts. */
  public static String currency(Settings settings) {
    return settings.get("core", CURRENCY).orElse(USUAL_CURRENCY);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            Section.RELATIONSHIPS,
            "purchases.title",
            "shopping-cart",
            "/console/purchases",
            "purchases.read"));
  }

  @Override
  public List<Page> pages() {
    return List.of(new Page("purchases", "purchases.title", "purchases.read"));
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(Setting.of(CURRENCY, "purchases.currency", Type.TEXT, USUAL_CURRENCY));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind(
            CountedSums.KIND, "purchases.recount", Duration.ofMinutes(5), CountedSums.class));
  }

  @Override
  public List<Class<? extends SearchSource>> searchSources() {
    return List.of(PurchaseSearch.class);
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(
            "purchases.read",
            "purchases.may-read",
            Set.of(Roles.MARKETING, Roles.SALES, Roles.SERVICE, Roles.VIEWER)),
        new Capability("purchases.write", "purchases.may-write", Set.of(Roles.SALES)));
  }
}
