package org.rapportcrm.app.quota;

import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.Page;

/** What forecast and quotas add to the console. */
public class QuotaFeature implements RapportPlugin {

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("forecast", "forecast.title", "deals.read"),
        new Page("quota-edit", "quotas.edit", "deals.manage"));
  }
}
