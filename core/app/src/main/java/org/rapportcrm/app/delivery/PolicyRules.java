package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.delivery.policy.ContactPolicy.Cap;
import org.rapportcrm.app.delivery.policy.ContactPolicy.Rules;
import org.rapportcrm.app.delivery.policy.QuietHours;
import org.rapportcrm.app.purpose.Purposes;

/** The contact policy's rules, out of the settings. */
@ApplicationScoped
public class PolicyRules {

  private static final String CORE = "core";

  @Inject private Settings settings;
  @Inject private Purposes purposes;

  /** The rules as they are now. */
  public Rules read() {
    Map<String, Cap> caps = new HashMap<>();
    purposes.all().forEach(one -> caps.put(one.word(), cap(one.word())));
    return new Rules(
        cap(""), caps, QuietHours.parse(settings.get(CORE, "mail.quietHours").orElse("")), zone());
  }

  /** The setting for the messages of a cap; an empty purpose is all of them. */
  public static String messagesOf(String purpose) {
    return purpose.isEmpty() ? "mail.capMessages" : "mail.cap." + purpose + ".messages";
  }

  /** The setting for the days of a cap. */
  public static String daysOf(String purpose) {
    return purpose.isEmpty() ? "mail.capDays" : "mail.cap." + purpose + ".days";
  }

  private Cap cap(String purpose) {
    return new Cap(
        (int) settings.whole(CORE, messagesOf(purpose), 0),
        (int) Math.max(1, settings.whole(CORE, daysOf(purpose), 7)));
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(settings.get(CORE, "site.zone").orElse("UTC"));
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
