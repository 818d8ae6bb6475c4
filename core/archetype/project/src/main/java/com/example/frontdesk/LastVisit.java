package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.page.ContactFigures;
import org.rapportcrm.api.page.Figure;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;

// region contact-figures
/** When a contact was here last, at the top of its page. */
@ApplicationScoped
public class LastVisit implements ContactFigures {

  @Inject private Visits visits;
  @Inject private Messages messages;
  @Inject private Formats formats;
  @Inject private CurrentUser user;

  @Override
  public List<Figure> figures(long contactId) {
    Locale locale = user.locale();
    return visits.of(contactId, 1).stream()
        .map(
            last ->
                new Figure(
                    messages.text(locale, "front-desk.last-visit"),
                    formats.date(LocalDate.ofInstant(last.at(), user.zone()), locale),
                    last.note(),
                    null))
        .toList();
  }
}
// endregion
