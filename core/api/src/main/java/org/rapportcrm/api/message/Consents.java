package org.rapportcrm.api.message;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What contacts allow, purpose by purpose, with the proof; an injectable service of the core. A
 * message to many is sent only to contacts whose consent to its purpose is given at that moment.
 */
public interface Consents {

  /** Advertising, news, offers. */
  String MARKETING = "marketing";

  /** Surveys and questions about how things went. */
  String FEEDBACK = "feedback";

  /** Points, tiers, rewards. */
  String LOYALTY = "loyalty";

  /**
   * A consent as it stands.
   *
   * @param basis the exact words that were shown, or what an import declared
   * @param source form, import, user, REST, unsubscribe link
   */
  record Consent(String purpose, boolean given, Instant at, String basis, String source) {}

  /** Every purpose that there is. */
  List<String> purposes();

  /** What the contact said about each purpose it said something about. */
  List<Consent> of(long contactId);

  /** Everything the contact ever said, newest first. */
  List<Consent> history(long contactId);

  /**
   * Records what contacts said, in the caller's transaction.
   *
   * @param basis the exact words shown, or what was declared; never empty
   * @param source where it came from
   * @param address network address it came from, or {@code null}
   * @throws org.rapportcrm.api.rest.ProblemException when there is no such purpose or no basis
   */
  void record(
      Collection<Long> contactIds,
      String purpose,
      boolean given,
      String basis,
      String source,
      String address);
}
