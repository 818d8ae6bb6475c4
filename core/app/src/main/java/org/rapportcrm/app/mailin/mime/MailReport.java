package org.rapportcrm.app.mailin.mime;

import java.util.List;

/**
 * What a machine reports about a message of ours.
 *
 * @param failures one for each address that is reported
 * @param original Message-ID of the message that is reported, with its brackets; or {@code null}
 */
public record MailReport(List<Failure> failures, String original) {

  /** Nothing is reported. */
  public static final MailReport NONE = new MailReport(List.of(), null);

  /** Keeps an immutable copy. */
  public MailReport {
    failures = List.copyOf(failures);
  }
}
