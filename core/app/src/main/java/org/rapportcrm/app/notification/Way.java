package org.rapportcrm.app.notification;

import java.util.Locale;

/** How a person is told of a kind of thing; each but {@link #OFF} shows in the console too. */
public enum Way {
  /** In the console alone. */
  CONSOLE,
  /** By mail, as soon as it happens. */
  MAIL,
  /** By one mail a day that has all that is still unread. */
  DIGEST,
  /** Not at all. */
  OFF;

  /** The constant in messages and in REST. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What happens with a new notification's mail. */
  String mailState() {
    return switch (this) {
      case MAIL -> "SENT";
      case DIGEST -> "DIGEST";
      default -> "NONE";
    };
  }
}
