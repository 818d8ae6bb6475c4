package org.rapportcrm.ror.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.page.ContactFigures;
import org.rapportcrm.api.page.Figure;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.ror.Site;
import org.rapportcrm.ror.clv.Histories;

/** How likely a contact is to buy again, and what that is worth, on the contact's page. */
@ApplicationScoped
public class OutlookFigures implements ContactFigures {

  @Inject private Sql sql;
  @Inject private CurrentUser user;
  @Inject private Messages messages;
  @Inject private Formats formats;
  @Inject private Histories histories;
  @Inject private Site site;

  @Override
  public List<Figure> figures(long contactId) {
    Locale locale = user.locale();
    return sql.first(
            "select alive, clv, frequency from ror_report_clv where contact_id = ?",
            row ->
                List.of(
                    new Figure(
                        messages.text(locale, "ror-report.alive"),
                        formats.percent(row.getDouble(1), locale),
                        messages.text(locale, aliveHint(row.getInt(3))),
                        null),
                    new Figure(
                        messages.text(locale, "ror-report.value"),
                        formats.money(
                            row.getBigDecimal(2), histories.currency().orElse("USD"), locale),
                        messages.text(locale, "ror-report.value.hint", (long) site.horizonWeeks()),
                        "/plugins/ror-report/clv")),
            contactId)
        .orElse(List.of());
  }

  /** After one purchase the model knows nothing of leaving, and says 100 % of everybody. */
  static String aliveHint(int repeatPurchases) {
    return repeatPurchases == 0 ? "ror-report.alive.once" : "ror-report.alive.hint";
  }
}
