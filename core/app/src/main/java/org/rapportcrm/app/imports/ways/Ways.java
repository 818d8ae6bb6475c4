package org.rapportcrm.app.imports.ways;

import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.reach.Line;
import org.rapportcrm.app.reach.Place;

/**
 * How a record is reached besides its primary address, number and postal address, and what these
 * are for.
 *
 * @param emailKind of the primary one; {@code null} where nobody said
 * @param emails the further ones, in their order
 */
public record Ways(
    String emailKind,
    String phoneKind,
    String addressKind,
    List<Line> emails,
    List<Line> phones,
    List<Place> places) {

  /** Nobody said anything. */
  public static final Ways NONE = new Ways(null, null, null, List.of(), List.of(), List.of());

  /** Keeps immutable copies. */
  public Ways {
    emails = List.copyOf(emails);
    phones = List.copyOf(phones);
    places = List.copyOf(places);
  }

  /** By which words search finds the further ones. */
  public String words() {
    return emails.isEmpty() && phones.isEmpty()
        ? ""
        : ContactText.furtherWords(texts(emails), texts(phones));
  }

  /** Whether this is one of the further telephone numbers, however it is written. */
  public boolean hasPhone(String number) {
    return phones.stream().anyMatch(line -> phoneKey(line.text()).equals(phoneKey(number)));
  }

  /** Folded mail addresses. */
  public Stream<String> foldedEmails() {
    return emails.stream().map(line -> ContactText.emailFolded(line.text()));
  }

  /** Two numbers with the same digits are one. */
  static String phoneKey(String number) {
    String digits = ContactText.phoneDigits(number);
    return digits == null ? number.strip() : digits;
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }
}
