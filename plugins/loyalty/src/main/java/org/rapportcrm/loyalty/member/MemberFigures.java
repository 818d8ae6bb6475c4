package org.rapportcrm.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.page.ContactFigures;
import org.rapportcrm.api.page.Figure;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;

/** Points and tier at the top of a contact's page, of the default programme. */
@ApplicationScoped
public class MemberFigures implements ContactFigures {

  @Inject private Programmes programmes;
  @Inject private MemberCards cards;
  @Inject private Messages messages;
  @Inject private Formats formats;
  @Inject private CurrentUser user;

  @Override
  public List<Figure> figures(long contactId) {
    Programme programme = programmes.theDefault().orElse(null);
    MemberCard card = programme == null ? null : cards.find(programme.id(), contactId).orElse(null);
    if (card == null) {
      return List.of();
    }
    Locale locale = user.locale();
    String path = "/console/contact/" + contactId + "/loyalty";
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure(
            messages.text(locale, "loyalty.balance"),
            formats.number(card.balance(), locale),
            card.debt() > 0 ? messages.text(locale, "loyalty.owes", card.debt()) : null,
            path));
    if (card.tier() != null) {
      figures.add(
          new Figure(messages.text(locale, "loyalty.tier"), card.tier().name(), null, path));
    }
    return figures;
  }
}
