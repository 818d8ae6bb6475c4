package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.api.text.Formats;

// region merge-tag
/** The values of the merge tag, for a batch of contacts by one statement. */
@ApplicationScoped
public class VisitTags implements MergeTag.Source {

  /** The day of the last visit. */
  public static final String LAST = "front-desk.lastVisit";

  // +public-page

  /** Where the contact notes its own visit. */
  public static final String LINK = "front-desk.checkInLink";

  @Inject private CheckInLinks links;

  // -public-page
  @Inject private Sql sql;
  @Inject private Formats formats;

  @Override
  public Map<Long, String> values(String name, Collection<Long> contactIds, Locale locale) {
    Map<Long, String> values = new HashMap<>();
    // +public-page
    if (name.equals(LINK)) {
      contactIds.forEach(id -> values.put(id, links.of(id)));
      return values;
    }
    // -public-page
    sql.each(
        "select contact_id, max(at) as last from front_desk_visit where contact_id = any(?)"
            + " group by contact_id",
        row -> values.put(row.getLong(1), formats.dateTime(Sql.instant(row, "last"), locale)),
        contactIds);
    return values;
  }
}
// endregion
