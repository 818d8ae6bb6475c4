package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.delivery.policy.ContactPolicy.Rules;
import org.rapportcrm.app.delivery.policy.QuietHours;

/** The contact policy's rules, out of the settings. */
@ApplicationScoped
public class PolicyRules {

  private static final String CORE = "core";

  @Inject private Settings settings;

  /** The rules as they are now. */
  public Rules read() {
    return new Rules(
        (int) settings.whole(CORE, "mail.capMessages", 0),
        (int) Math.max(1, settings.whole(CORE, "mail.capDays", 7)),
        QuietHours.parse(settings.get(CORE, "mail.quietHours").orElse("")),
        zone());
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(settings.get(CORE, "site.zone").orElse("UTC"));
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
