package org.rapportcrm.app.notification;

import java.util.Arrays;
import java.util.Locale;

/**
 * The kinds of things that people are told, for each of which they choose how. A kind is the
 * feature that tells: the first word of a notification's message key. Its name is the text {@code
 * notifications.kind.<word>}.
 */
public enum NotificationKind {
  TASKS("tasks.read", Way.DIGEST),
  IMPORTS("imports.run", Way.CONSOLE),
  MAIL("mail.read", Way.DIGEST),
  JOBS("jobs.read", Way.CONSOLE),
  MAILIN("mailboxes.own", Way.DIGEST),
  WEBHOOKS("webhooks.manage", Way.DIGEST),
  PLUGINS("plugins.manage", Way.DIGEST),
  TOKENS("console.use", Way.MAIL),
  PASSKEYS("console.use", Way.MAIL);

  private final String capability;
  private final Way usual;

  NotificationKind(String capability, Way usual) {
    this.capability = capability;
    this.usual = usual;
  }

  /** What somebody may do who can be told of it. */
  public String capability() {
    return capability;
  }

  /** How somebody is told who chose nothing. */
  public Way usual() {
    return usual;
  }

  /** The first word of its message keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind that a message key belongs to.
   *
   * @throws IllegalArgumentException when it starts with no kind's word
   */
  static NotificationKind of(String key) {
    return Arrays.stream(values())
        .filter(kind -> key.startsWith(kind.word() + "."))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No kind of notification is called " + key));
  }
}
