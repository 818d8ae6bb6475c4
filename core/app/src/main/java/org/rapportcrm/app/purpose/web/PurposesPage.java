package org.rapportcrm.app.purpose.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.purpose.PurposeTexts;
import org.rapportcrm.app.purpose.Purposes;

/** {@code /console/purposes}: every purpose with the words that are shown today. */
@Named
@RequestScoped
public class PurposesPage {

  @Inject private PurposeTexts texts;
  @Inject private CurrentUser user;

  /** The words of each purpose in the reader's language. */
  public List<Wording> getRows() {
    return Purposes.ALL.stream().map(purpose -> texts.current(purpose, user.locale())).toList();
  }

  /** The words for marketing in every language, for who declares how consent was obtained. */
  public List<Wording> getMarketing() {
    return texts.current().stream()
        .filter(text -> text.purpose().equals(Consents.MARKETING))
        .toList();
  }

  /** What a purpose is called today in the reader's language. */
  public String name(String purpose) {
    return texts.current(purpose, user.locale()).name();
  }
}
