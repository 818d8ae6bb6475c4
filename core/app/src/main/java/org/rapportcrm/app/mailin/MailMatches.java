package org.rapportcrm.app.mailin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.mailin.mime.Failure;
import org.rapportcrm.app.mailin.mime.IncomingMail;
import org.rapportcrm.app.mailin.mime.MailAddress;

/** Whose the addresses of some mails are. */
final class MailMatches {

  private final Map<String, Long> contacts = new HashMap<>();
  private final Set<String> ours = new HashSet<>();

  /** Looks all of them up, in two statements. */
  MailMatches(Sql sql, List<ReadMail> mails) {
    Set<String> all = new HashSet<>();
    for (ReadMail read : mails) {
      if (read.mail() != null) {
        addresses(read.mail(), all);
      }
    }
    if (all.isEmpty()) {
      return;
    }
    sql.each(
        "select e.address_folded, e.contact_id from reach_email e join contact c"
            + " on c.id = e.contact_id where e.address_folded = any(?) and c.deleted_at is null"
            + " union all select email_folded, id from contact"
            + " where email_folded = any(?) and deleted_at is null",
        row -> contacts.put(row.getString(1), row.getLong(2)),
        all,
        all);
    sql.each(
        "select email_folded from app_user where email_folded = any(?)"
            + " union all select lower(address) from mailin_box where lower(address) = any(?)",
        row -> ours.add(row.getString(1)),
        all,
        all);
  }

  /** Whether one of us wrote it. */
  boolean isOurs(IncomingMail mail) {
    return mail.from() != null && ours.contains(mail.from().folded());
  }

  /** The contact with this address, or {@code null}. */
  Long contact(String address) {
    return address == null ? null : contacts.get(new MailAddress(null, address).folded());
  }

  /** On whose timelines a mail of a person stands: its writer's, or those it was written to. */
  List<Long> timelines(IncomingMail mail) {
    if (!isOurs(mail)) {
      Long writer = mail.from() == null ? null : contact(mail.from().address());
      return writer == null ? List.of() : List.of(writer);
    }
    List<Long> all = new ArrayList<>();
    for (MailAddress recipient : mail.recipients()) {
      Long contact = contact(recipient.address());
      if (contact != null && !all.contains(contact)) {
        all.add(contact);
      }
    }
    return all;
  }

  private static void addresses(IncomingMail mail, Set<String> all) {
    if (mail.from() != null) {
      all.add(mail.from().folded());
    }
    mail.recipients().forEach(one -> all.add(one.folded()));
    for (Failure failure : mail.report().failures()) {
      if (failure.address() != null) {
        all.add(new MailAddress(null, failure.address()).folded());
      }
    }
  }
}
