package org.rapportcrm.app.reach;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The columns that hold the primary mail address, number and postal address. Pure. */
public enum ReachColumns {
  EMAIL,
  PHONE,
  STREET,
  CITY,
  REGION,
  POSTCODE,
  COUNTRY;

  /** The primary ones by column; an empty list clears its columns, an absent one says nothing. */
  public static Map<ReachColumns, String> of(Reach reach) {
    Map<ReachColumns, String> fields = new EnumMap<>(ReachColumns.class);
    if (reach.emails() != null) {
      fields.put(EMAIL, first(reach.emails()));
    }
    if (reach.phones() != null) {
      fields.put(PHONE, first(reach.phones()));
    }
    if (reach.addresses() != null) {
      boolean none = reach.addresses().isEmpty();
      Place place =
          none ? new Place(null, null, null, null, null, null, true) : reach.addresses().get(0);
      fields.put(STREET, place.street());
      fields.put(CITY, place.city());
      fields.put(REGION, place.region());
      fields.put(POSTCODE, place.postcode());
      fields.put(COUNTRY, place.country());
    }
    return fields;
  }

  private static String first(List<Line> lines) {
    return lines.isEmpty() ? null : lines.get(0).text();
  }
}
