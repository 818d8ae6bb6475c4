package org.rapportcrm.emailcampaigns.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.rapportcrm.api.settings.Settings;

/** The time zone in which a contact's hours are meant. */
@ApplicationScoped
public class Zones {

  private Settings settings;

  /** For proxies. */
  protected Zones() {}

  /** With the site's settings. */
  @Inject
  public Zones(Settings settings) {
    this.settings = settings;
  }

  /**
   * The contact's zone, else the site's, else UTC.
   *
   * @param name what the contact's field says, perhaps nothing or no zone at all
   */
  ZoneId of(String name) {
    return zone(name, zone(settings.get("core", "site.zone").orElse(null), ZoneOffset.UTC));
  }

  /** The zone of this name, or the other where there is none. Pure. */
  static ZoneId zone(String name, ZoneId otherwise) {
    if (name == null || name.isBlank()) {
      return otherwise;
    }
    try {
      return ZoneId.of(name.strip());
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
