package org.rapportcrm.app.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.WordLists;
import org.rapportcrm.app.text.CountryNames;
import org.rapportcrm.app.text.LanguageNames;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** What a field of a contact holds, as people read it. */
@RequestScoped
public class FieldTexts {

  @Inject private Viewer viewer;
  @Inject private Msg msg;

  /**
   * A stored value in words.
   *
   * @param returnsIn the contact's calendar, which says how a birthday without a year is read;
   *     {@code null} for the Gregorian one
   */
  public String shown(ContactField field, String value, String returnsIn) {
    return switch (field) {
      case LIFE_STAGE -> msg.get("contacts.stage." + value);
      case COUNTRY -> CountryNames.name(value, viewer.locale());
      case LANGUAGE, LANGUAGES -> languages(value);
      case SCARCE -> each(value, word -> msg.get("contacts.scarce." + word));
      case BIRTH_CALENDAR -> msg.get("contacts.calendar." + value);
      case BIRTHDAY -> BirthdayText.shown(value, returnsIn, viewer.locale());
      default -> value;
    };
  }

  /** Tags of languages, parted by commas, as names. */
  public String languages(String tags) {
    return each(tags, tag -> LanguageNames.name(tag, viewer.locale()));
  }

  private static String each(String words, UnaryOperator<String> name) {
    List<String> parts = WordLists.of(words);
    return parts.stream().distinct().map(name).collect(Collectors.joining(", "));
  }
}
