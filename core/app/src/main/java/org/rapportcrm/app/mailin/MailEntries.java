package org.rapportcrm.app.mailin;

import java.util.List;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.data.Sql;

/** The entries of mails on timelines: their kinds, and what they say of a mail. */
final class MailEntries {

  static final String RECEIVED = "mail.received";
  static final String REPLIED = "mail.replied";
  static final String SENT = "mail.sent";
  static final String AUTOMATIC = "mail.automatic";
  static final String RETURNED = "mail.returned";
  static final String COMPLAINED = "mail.complained";

  static final List<TimelineKind> KINDS =
      List.of(
          kind(RECEIVED, "inbox"),
          kind(REPLIED, "reply"),
          kind(SENT, "send"),
          kind(AUTOMATIC, "cog"),
          kind(RETURNED, "exclamation-triangle"),
          kind(COMPLAINED, "thumbs-down"));

  private static final List<String> OF_MAILS = List.of(RECEIVED, REPLIED, SENT, AUTOMATIC);

  private static final String OF_BOX =
      " where kind = any(?) and external_id in (select l.entry from mailin_contact l"
          + " join mailin_mail m on m.id = l.mail_id where m.box_id = ?)";

  private MailEntries() {}

  /** Where an entry leads. */
  static String path(long mailId) {
    return "/console/mail-thread/" + mailId;
  }

  /** What an entry says. */
  static String summary(Sight sight, String subject) {
    return sight == Sight.NOTHING || subject.isBlank() ? null : subject;
  }

  /** Lets all entries of a mailbox say what they may say from now on. */
  static void show(Sql sql, long boxId, Sight sight) {
    if (sight == Sight.NOTHING) {
      sql.update("update interaction set summary = null" + OF_BOX, OF_MAILS, boxId);
    } else {
      sql.update(
          "update interaction set summary = (select min(nullif(m.subject, '')) from mailin_mail m"
              + " join mailin_contact l on l.mail_id = m.id"
              + " where l.entry = interaction.external_id and m.box_id = ?)"
              + OF_BOX,
          boxId,
          OF_MAILS,
          boxId);
    }
  }

  /** The mails of a mailbox go; their entries lead nowhere from now on. */
  static void unlink(Sql sql, long boxId) {
    sql.update("update interaction set path = null" + OF_BOX, OF_MAILS, boxId);
  }

  private static TimelineKind kind(String word, String icon) {
    return new TimelineKind(word, "mailin.kind." + word, icon, false);
  }
}
