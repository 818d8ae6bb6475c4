package org.rapportcrm.surveys.contact;

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
import org.rapportcrm.surveys.results.NpsGroup;

/** The last NPS answer at the top of a contact's page. */
@ApplicationScoped
public class NpsFigures implements ContactFigures {

  @Inject private ContactAnswers answers;
  @Inject private Messages messages;
  @Inject private Formats formats;
  @Inject private CurrentUser user;

  @Override
  public List<Figure> figures(long contactId) {
    return answers.lastNps(contactId).map(last -> figure(contactId, last)).stream().toList();
  }

  private Figure figure(long contactId, ContactAnswers.Score last) {
    Locale locale = user.locale();
    LocalDate day = last.at().atZone(user.zone()).toLocalDate();
    return new Figure(
        messages.text(locale, "surveys.last-nps"),
        formats.number(last.nps(), locale),
        messages.text(
            locale,
            "surveys.last-nps.hint",
            messages.text(locale, "surveys.nps." + NpsGroup.of(last.nps()).word()),
            formats.date(day, locale)),
        "/console/contact/" + contactId + "/surveys");
  }
}
