package org.rapportcrm.app.imports.parse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapportcrm.api.text.Folding;

/**
 * What a file of another program says of whether somebody wants its mails, in the words of
 * Mailchimp, FluentCRM, listmonk, HubSpot and Mautic, and in Arabic and Persian.
 */
public enum Subscription {
  /** Nothing: the ground that is declared for the file holds. */
  UNSAID,
  YES,
  /** Never asked, or never confirmed: no ground holds for them. */
  OPEN,
  NO;

  private static final Map<String, Subscription> WORDS = new HashMap<>();
  private static final Pattern DAY = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}\\b.*");

  static {
    add(YES, "subscribed", "enabled", "confirmed", "active", "opted in", "opt-in", "مشترك");
    add(YES, "مشترک", "عضو", "فعال", "نشط");
    add(OPEN, "pending", "unconfirmed", "non-subscribed", "nonsubscribed", "not subscribed");
    add(OPEN, "never subscribed", "transactional", "disabled", "inactive", "غير مؤكد", "معلق");
    add(OPEN, "تأییدنشده", "در انتظار");
    add(NO, "unsubscribed", "opted out", "opt-out", "blocklisted", "blacklisted", "blocked");
    add(NO, "cleaned", "bounced", "complained", "spam", "do not contact", "dnc", "archived");
    add(NO, "ألغى الاشتراك", "غير مشترك", "محظور", "لغو عضویت", "لغو اشتراک", "مسدود");
  }

  private static void add(Subscription meaning, String... words) {
    Arrays.stream(words).forEach(word -> WORDS.put(Folding.fold(word), meaning));
  }

  /** The meaning of a status; empty when it is none of these words. */
  public static Optional<Subscription> ofStatus(String cell) {
    if (cell == null || cell.isBlank()) {
      return Optional.of(UNSAID);
    }
    Subscription known = WORDS.get(Folding.fold(cell.strip()));
    return known != null
        ? Optional.of(known)
        : YesNo.parse(cell.strip()).map(yes -> yes ? YES : NO);
  }

  /** The meaning of “unsubscribed”, which is yes, no or a day; empty when it is none of these. */
  public static Optional<Subscription> ofUnsubscribed(String cell) {
    if (cell == null || cell.isBlank()) {
      return Optional.of(UNSAID);
    }
    String said = Digits.ascii(cell.strip());
    return DAY.matcher(said).matches()
        ? Optional.of(NO)
        : YesNo.parse(said).map(yes -> yes ? NO : UNSAID);
  }
}
