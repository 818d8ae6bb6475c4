package org.rapportcrm.app.input;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rapportcrm.app.text.IsoTimes;

/** Checks of single values that many records share. Blank texts are {@code null}. Pure. */
public final class Input {

  private static final EmailValidator ADDRESS =
      JMail.validator()
          .disallowIpDomain()
          .requireTopLevelDomain()
          .disallowExplicitSourceRouting()
          .disallowQuotedIdentifiers()
          .disallowObsoleteWhitespace();

  /** A name and a colon, unless what follows can only be a port: {@code example.com:8080}. */
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:(?!\\d+(/|$))");

  private static final Pattern WEBSITE =
      Pattern.compile("(?i)https?://[^\\s/?#@\\\\]+([/?#]\\S*)?");

  private Input() {}

  /**
   * A text without white space at its ends. Refused: more than {@code max} UTF-16 units, and
   * characters that no database keeps (U+0000, halves of surrogate pairs).
   */
  public static Checked<String> text(String field, String raw, int max) {
    if (raw == null || raw.isBlank()) {
      return Checked.good(null);
    }
    String text = raw.strip();
    if (!isStorable(text)) {
      return Checked.bad(field, "input.unstorable");
    }
    if (text.length() > max) {
      return Checked.bad(field, "input.too-long", text.length(), max);
    }
    return Checked.good(text);
  }

  /** A text that must be there. */
  public static Checked<String> required(String field, String raw, int max) {
    Checked<String> text = text(field, raw, max);
    return text.ok() && text.value() == null ? Checked.bad(field, "input.missing") : text;
  }

  /** A mail address as it was given, at most 320 characters, that a mail server could accept. */
  public static Checked<String> email(String field, String raw) {
    return text(field, raw, 320)
        .then(
            address ->
                address.indexOf('<') < 0 && ADDRESS.isValid(address)
                    ? Checked.good(address)
                    : Checked.bad(field, "input.no-address", shortened(address)));
  }

  /** A telephone number as people write it, in the digits of any script; words alone are none. */
  public static Checked<String> phone(String field, String raw, int max) {
    return text(field, raw, max)
        .then(
            number ->
                number.codePoints().anyMatch(Character::isDigit)
                    ? Checked.good(number)
                    : Checked.bad(field, "input.no-phone", shortened(number)));
  }

  /**
   * The address of a website: what begins without a scheme gets {@code https://}. Only {@code http}
   * and {@code https} lead to one.
   */
  public static Checked<String> website(String field, String raw, int max) {
    return text(field, raw, max)
        .then(
            typed -> {
              boolean whole = SCHEME.matcher(typed).find();
              String address = whole ? typed : "https://" + typed.replaceFirst("^//", "");
              return WEBSITE.matcher(address).matches()
                  ? text(field, address, max)
                  : Checked.bad(field, "input.no-website", shortened(typed));
            });
  }

  /** The address in lower case, by which it is compared; {@code null} stays {@code null}. */
  public static String foldedEmail(String address) {
    return address == null ? null : address.strip().toLowerCase(Locale.ROOT);
  }

  /** A BCP 47 language tag such as {@code fa} or {@code ar-EG}, in its canonical form. */
  public static Checked<String> language(String field, String raw) {
    return text(field, raw, 20)
        .then(
            tag -> {
              String canonical =
                  Locale.forLanguageTag(tag.replace('_', '-')).stripExtensions().toLanguageTag();
              return "und".equals(canonical)
                  ? Checked.bad(field, "input.no-language", tag)
                  : Checked.good(canonical);
            });
  }

  /** A time zone's name such as {@code Asia/Tehran}. */
  public static Checked<String> zone(String field, String raw) {
    return text(field, raw, 60)
        .then(
            name -> {
              try {
                return Checked.good(ZoneId.of(name).getId());
              } catch (DateTimeException e) {
                return Checked.bad(field, "input.no-zone", name);
              }
            });
  }

  /** A moment in ISO 8601, such as {@code 2026-05-17T12:30:00Z} or with an offset. */
  public static Checked<Instant> instant(String field, String raw) {
    return text(field, raw, 60)
        .then(
            text -> {
              try {
                return Checked.good(IsoTimes.moment(text));
              } catch (DateTimeException e) {
                return Checked.bad(field, "input.no-moment", shortened(text));
              }
            });
  }

  /** A day in ISO 8601, such as {@code 2026-05-17}. */
  public static Checked<LocalDate> day(String field, String raw) {
    return text(field, raw, 60)
        .then(
            text -> {
              try {
                return Checked.good(IsoTimes.day(text));
              } catch (DateTimeException e) {
                return Checked.bad(field, "input.no-day", shortened(text));
              }
            });
  }

  /** The key of another record. */
  public static Checked<Long> key(String field, String raw) {
    return text(field, raw, 30)
        .then(
            text -> {
              try {
                return Checked.good(Long.valueOf(text));
              } catch (NumberFormatException e) {
                return Checked.bad(field, "input.no-number", text);
              }
            });
  }

  /** Whether PostgreSQL and H2 both keep the text as it is. */
  public static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 79) + "…";
  }
}
