package org.rapportcrm.app.purpose.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.purpose.Purpose;
import org.rapportcrm.app.purpose.PurposeTexts;
import org.rapportcrm.app.purpose.Purposes;
import org.rapportcrm.app.web.Choice;

/** {@code /console/purposes}: every purpose with the words that are shown today. */
@Named
@RequestScoped
public class PurposesPage {

  @Inject private Purposes purposes;
  @Inject private PurposeTexts texts;
  @Inject private CurrentUser user;

  /** A purpose with its words in the reader's language. */
  public record Row(Purpose purpose, Wording text) {}

  /** Every purpose, the archived ones last. */
  public List<Row> getRows() {
    return purposes.all().stream()
        .map(one -> new Row(one, texts.current(one.word(), user.locale())))
        .toList();
  }

  /** The purposes that people are asked for, by name. */
  public List<Choice> getChoices() {
    Map<String, String> names = texts.names(user.locale());
    return purposes.asked().stream().map(word -> new Choice(word, names.get(word))).toList();
  }

  /** What is shown today in every language, for whoever declares how consent was obtained. */
  public List<Wording> getTexts() {
    List<String> asked = purposes.asked();
    return texts.current().stream().filter(text -> asked.contains(text.purpose())).toList();
  }
}
