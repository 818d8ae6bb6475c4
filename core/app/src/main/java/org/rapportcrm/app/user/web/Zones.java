package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.app.text.ZoneNames;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Choices;
import org.rapportcrm.app.web.Viewer;

/** The time zones to choose from, in the reader's language: {@code #{zones.with(page.zone)}}. */
@Named
@RequestScoped
public class Zones {

  @Inject private Viewer viewer;
  @Inject private Clock clock;

  private List<Choice> all;

  /** All ids, former ones too: for the set-up, whose browser says its zone in its own spelling. */
  public List<String> getSpellings() {
    return ZoneNames.spellings();
  }

  /**
   * All of them by the place's name, with their distance from Greenwich now; also the one that is
   * stored already, whatever it is.
   *
   * @param stored a zone's name; {@code null} or empty for none
   */
  public List<Choice> with(String stored) {
    if (all == null) {
      Instant now = clock.instant();
      all =
          Choices.sorted(
              ZoneNames.ids(), zone -> ZoneNames.name(zone, now, viewer.locale()), viewer.locale());
    }
    return Choices.with(
        stored, all, zone -> ZoneNames.name(zone, clock.instant(), viewer.locale()));
  }
}
