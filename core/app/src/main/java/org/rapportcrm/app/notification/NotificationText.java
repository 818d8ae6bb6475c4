package org.rapportcrm.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.rapportcrm.api.text.KeptText;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.text.TextFormats;

/** Notifications in words, in the language, calendar and zone of whoever reads. */
@ApplicationScoped
public class NotificationText {

  /** Control characters, and the marks that turn the direction of what follows. */
  private static final String TURNING = "[\\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029]";

  private Messages messages;

  /** For proxies. */
  protected NotificationText() {}

  @Inject
  public NotificationText(Messages messages) {
    this.messages = messages;
  }

  /** The sentence. */
  public String of(Notification one, Locale locale, ZoneId zone) {
    Object[] shown =
        one.arguments().stream().map(value -> shown(value, locale, zone)).toArray(Object[]::new);
    return messages.text(locale, one.textKey(), shown);
  }

  private Object shown(Object value, Locale locale, ZoneId zone) {
    if (value instanceof BigDecimal) {
      return value;
    }
    if (value instanceof LocalDate day) {
      return TextFormats.date(day, locale);
    }
    if (value instanceof Instant at) {
      return TextFormats.dateTime(at, zone, locale);
    }
    if (value instanceof KeptText kept) {
      return isolated(kept.in(messages, locale));
    }
    return value instanceof Arguments.TextKey text
        ? messages.text(locale, text.key())
        : isolated(value.toString());
  }

  /** Each value keeps to itself, in whichever direction the sentence runs. */
  private static String isolated(String value) {
    return "\u2068" + value.replaceAll(TURNING, " ") + "\u2069";
  }
}
