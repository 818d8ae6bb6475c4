package org.rapportcrm.app.contact;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.text.SearchWords;

/**
 * What is derived from a contact's texts, and what its fields may hold: the folded columns of the
 * table {@code contact}, for single saves and for imports alike. Pure; {@code null} and blank texts
 * mean "nothing known".
 */
public final class ContactText {

  private static final int NAME_LIMIT = 420;
  private static final int SEARCH_LIMIT = 2000;
  private static final int FURTHER_LIMIT = 1000;
  private static final int PHONE_LIMIT = 40;

  private ContactText() {}

  /**
   * Checks one field. The value comes back without white space at its ends, {@code null} when
   * blank; a life stage as its stored word, a language and a zone in canonical form, a birthday as
   * {@link Birthday#iso()}.
   *
   * @param reckoning the calendar in which the sender writes years before 1600; used for birthdays
   */
  public static Checked<String> check(
      ContactField field, String raw, Birthday.Reckoning reckoning) {
    String name = field.property();
    return switch (field) {
      case EMAIL -> Input.email(name, raw);
      case PHONE -> Input.phone(name, raw, field.limit());
      case WEBSITE -> Input.website(name, raw, field.limit());
      case LANGUAGE -> Input.language(name, raw);
      case ZONE -> Input.zone(name, raw);
      case LANGUAGES -> WordLists.languages(name, raw);
      case BIRTH_CALENDAR -> Input.text(name, raw, field.limit()).then(ContactText::calendar);
      case SCARCE -> WordLists.scarce(name, raw);
      case LIFE_STAGE -> Input.text(name, raw, 200).then(ContactText::stage);
      case BIRTHDAY ->
          Input.text(name, raw, field.limit())
              .then(text -> Birthday.parse(text, reckoning))
              .then(day -> Checked.good(day.iso()));
      default -> Input.text(name, raw, field.limit());
    };
  }

  private static Checked<String> calendar(String word) {
    return switch (word) {
      case "gregory" -> Checked.good(null);
      case "persian", "islamic-umalqura" -> Checked.good(word);
      default ->
          Checked.bad(
              ContactField.BIRTH_CALENDAR.property(),
              "contacts.no-calendar",
              word.length() > 80 ? "…" : word);
    };
  }

  private static Checked<String> stage(String word) {
    return LifeStage.of(word)
        .map(stage -> Checked.good(stage.word()))
        .orElseGet(
            () ->
                Checked.bad(
                    ContactField.LIFE_STAGE.property(),
                    "input.no-life-stage",
                    word.length() > 80 ? "…" : word));
  }

  /**
   * The column {@code name_folded}, for sorting: last name first; without names the address, else
   * the customer number.
   */
  public static String nameFolded(
      String firstName, String lastName, String email, String externalId) {
    String name = Folding.fold(both(lastName, firstName));
    if (name.isEmpty()) {
      name = Folding.fold(email);
    }
    if (name.isEmpty()) {
      name = Folding.fold(externalId);
    }
    return limited(name, NAME_LIMIT);
  }

  /** The column {@code email_folded}; {@code null} without an address. */
  public static String emailFolded(String email) {
    return email == null || email.isBlank() ? null : Input.foldedEmail(email);
  }

  /**
   * The column {@code phone_digits}: the digits in ASCII, without an international {@code 00};
   * {@code null} without any.
   */
  public static String phoneDigits(String phone) {
    String digits = digits(Folding.fold(phone));
    if (digits.startsWith("00")) {
      digits = digits.substring(2);
    }
    return digits.isEmpty() ? null : limited(digits, PHONE_LIMIT);
  }

  /**
   * The column {@code search_text}: the folded words of names, address, telephone, company and
   * customer number, each once, parted by single spaces. What is written behind them is the column
   * {@code further_words}.
   */
  public static String searchText(
      String firstName,
      String lastName,
      String email,
      String phone,
      String company,
      String externalId) {
    Set<String> words = new LinkedHashSet<>();
    words.addAll(SearchWords.of(firstName));
    words.addAll(SearchWords.of(lastName));
    words.addAll(SearchWords.of(email));
    addPhone(words, phoneDigits(phone));
    words.addAll(SearchWords.of(externalId));
    words.addAll(SearchWords.of(company));
    return joined(words, SEARCH_LIMIT);
  }

  private static String joined(Set<String> words, int limit) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      if (text.length() + word.length() + 1 > limit) {
        break;
      }
      text.append(text.isEmpty() ? "" : " ").append(word);
    }
    return text.toString();
  }

  /**
   * The column {@code further_words}: folded words of mail addresses and numbers besides the
   * primary ones.
   *
   * @param emails may be empty
   * @param phones may be empty
   */
  public static String furtherWords(Collection<String> emails, Collection<String> phones) {
    Set<String> words = new LinkedHashSet<>();
    emails.forEach(email -> words.addAll(SearchWords.of(email)));
    phones.forEach(phone -> addPhone(words, phoneDigits(phone)));
    return joined(words, FURTHER_LIMIT);
  }

  /** People leave out the country or the area, so the last digits are words of their own. */
  private static void addPhone(Set<String> words, String digits) {
    if (digits == null) {
      return;
    }
    words.add(digits);
    for (int last : new int[] {10, 9, 8, 7, 4}) {
      if (digits.length() > last) {
        words.add(digits.substring(digits.length() - last));
      }
    }
  }

  /** The digits of a folded text. */
  public static String digits(String folded) {
    StringBuilder digits = new StringBuilder();
    folded.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  private static String both(String one, String other) {
    return (one == null ? "" : one) + " " + (other == null ? "" : other);
  }

  private static String limited(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, end);
  }
}
