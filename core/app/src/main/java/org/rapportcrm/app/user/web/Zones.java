package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;

/** The time zones to choose from: {@code #{zones.all}}. */
@Named
@ApplicationScoped
public class Zones {

  private final List<String> all =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              id ->
                  id.equals("UTC")
                      || id.matches(
                          "(Africa|America|Antarctica|Asia|Atlantic"
                              + "|Australia|Europe|Indian|Pacific)/.*"))
          .sorted()
          .toList();

  /** By continent and city. */
  public List<String> getAll() {
    return all;
  }
}
