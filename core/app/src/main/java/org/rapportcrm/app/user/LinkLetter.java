package org.rapportcrm.app.user;

import java.util.Locale;
import org.rapportcrm.app.text.PersonLocale;

/**
 * A letter with one link in it, as a document and as plain text. Pure.
 *
 * @param sentence the one above the link
 * @param label what stands on the link
 * @param end the sentence below it
 */
record LinkLetter(
    Locale locale, String subject, String sentence, String link, String label, String end) {

  LinkLetter {
    subject = subject.replaceAll("\\p{Cntrl}", " ");
  }

  /** Plain text. */
  String text() {
    return sentence + "\n\n" + link + "\n\n" + end + "\n";
  }

  String html() {
    return "<!DOCTYPE html><html lang=\""
        + locale.getLanguage()
        + "\" dir=\""
        + PersonLocale.direction(locale)
        + "\"><head><meta charset=\"utf-8\"><title>"
        + escaped(subject)
        + "</title></head><body><p>"
        + escaped(sentence)
        + "</p><p><a href=\""
        + escaped(link)
        + "\">"
        + escaped(label)
        + "</a></p><p>"
        + escaped(end)
        + "</p></body></html>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
