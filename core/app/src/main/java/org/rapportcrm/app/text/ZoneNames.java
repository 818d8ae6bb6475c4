package org.rapportcrm.app.text;

import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Time zones, and what a reader calls them. Pure. */
public final class ZoneNames {

  private static final String UTC = "UTC";
  private static final String PLACES =
      "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*";

  private static final List<String> SPELLINGS =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.equals(UTC) || id.matches(PLACES))
          .sorted()
          .toList();

  private static final List<String> IDS =
      SPELLINGS.stream().filter(id -> id.equals(UTC) || id.equals(TimeZone.getIanaID(id))).toList();

  private ZoneNames() {}

  /** UTC and the zones of places, each under its present id. */
  public static List<String> ids() {
    return IDS;
  }

  /** The same with former ids, such as {@code Asia/Calcutta}. */
  public static List<String> spellings() {
    return SPELLINGS;
  }

  /**
   * "Tehran (GMT+03:30)": the place, or the zone's name where it is none, with the distance from
   * Greenwich at a moment.
   */
  public static String name(String zone, Instant at, Locale reader) {
    ULocale locale = ULocale.forLocale(PersonLocale.complete(reader));
    String place =
        TimeZoneNames.getInstance(locale).getExemplarLocationName(TimeZone.getCanonicalID(zone));
    int seconds = ZoneId.of(zone).getRules().getOffset(at).getTotalSeconds();
    String offset =
        TimeZoneFormat.getInstance(locale)
            .formatOffsetLocalizedGMT(Math.multiplyExact(seconds, 1000));
    return (place == null ? zone : place) + " (" + offset + ")";
  }
}
