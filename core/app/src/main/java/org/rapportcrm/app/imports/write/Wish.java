package org.rapportcrm.app.imports.write;

import java.util.Optional;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.app.imports.parse.Subscription;

/**
 * Whether the person of a row wants mails, as the file has it. It comes before the ground that is
 * declared for the whole file.
 *
 * @param words what the file says when they do not want any, the proof of it
 */
record Wish(Subscription meaning, String words) {

  static final String STATUS = "subscription";
  static final String UNSUBSCRIBED = "unsubscribed";

  static Wish of(ImportRow row) {
    String status = row.text(STATUS);
    String unsubscribed = row.text(UNSUBSCRIBED);
    Subscription gone = Subscription.ofUnsubscribed(unsubscribed).orElse(Subscription.UNSAID);
    return gone == Subscription.NO
        ? new Wish(gone, unsubscribed)
        : new Wish(Subscription.ofStatus(status).orElse(Subscription.UNSAID), status);
  }

  /** Whether a row says anything of it. */
  static boolean isSaid(ImportRow row) {
    return row.text(STATUS) != null || row.text(UNSUBSCRIBED) != null;
  }

  /** Why a row cannot be used, or {@code null}. */
  static Rejection rejection(ImportRow row) {
    return unread(row, STATUS, Subscription.ofStatus(row.text(STATUS)))
        .or(() -> unread(row, UNSUBSCRIBED, Subscription.ofUnsubscribed(row.text(UNSUBSCRIBED))))
        .orElse(null);
  }

  private static Optional<Rejection> unread(
      ImportRow row, String field, Optional<Subscription> meaning) {
    return meaning.isPresent()
        ? Optional.empty()
        : Optional.of(Rejection.of(row.line(), field, "imports.reason." + field, row.text(field)));
  }
}
