package org.rapportcrm.app.mailin.mime;

import jakarta.mail.internet.InternetHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads feedback reports (RFC 5965): a reader pressed "this is spam". Pure. */
final class Complaints {

  /** Kinds of feedback by which a person wants no more; reports on authentication are none. */
  private static final Set<String> UNWANTED =
      Set.of("abuse", "fraud", "opt-out", "opt-out-list", "other", "miscategorized", "virus");

  private Complaints() {}

  /** What is reported; {@code null} when it is no feedback report. */
  static MailReport of(List<Leaf> leaves) {
    Leaf report =
        leaves.stream().filter(l -> l.is("message/feedback-report")).findFirst().orElse(null);
    if (report == null) {
      return null;
    }
    InternetHeaders fields =
        Blocks.of(report.bytes()).stream().findFirst().orElse(new InternetHeaders());
    InternetHeaders original = Blocks.original(leaves);
    String type = Headers.first(fields, "Feedback-Type");
    if (type == null || !UNWANTED.contains(type.toLowerCase(Locale.ROOT))) {
      return new MailReport(List.of(), null);
    }
    List<Failure> failures = new ArrayList<>();
    for (String address : addresses(fields, original)) {
      failures.add(new Failure(address, Failure.End.COMPLAINED, null, type));
    }
    if (failures.isEmpty()) {
      failures.add(new Failure(null, Failure.End.COMPLAINED, null, type));
    }
    String id = original == null ? null : Headers.first(original, "Message-ID");
    return new MailReport(failures, Headers.ids(id).stream().findFirst().orElse(null));
  }

  private static List<String> addresses(InternetHeaders fields, InternetHeaders original) {
    String named = Headers.first(fields, "Original-Rcpt-To");
    if (named == null && original != null) {
      named = Headers.first(original, "To");
    }
    return named == null ? List.of() : Blocks.addressesIn(named, 5);
  }
}
