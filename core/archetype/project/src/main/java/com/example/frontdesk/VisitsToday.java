package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.rapportcrm.api.page.TopBarMessage;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;

// region top-bar
/** How many came by today, on every page; nothing while nobody did. */
@ApplicationScoped
public class VisitsToday implements TopBarMessage {

  @Inject private Visits visits;
  @Inject private Messages messages;
  @Inject private Clock clock;
  @Inject private CurrentUser user;

  @Override
  public String text(Locale locale) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), user.zone());
    long count = visits.since(today.atStartOfDay(user.zone()).toInstant());
    return count == 0 ? null : messages.text(locale, "front-desk.top-bar", count);
  }
}
// endregion
