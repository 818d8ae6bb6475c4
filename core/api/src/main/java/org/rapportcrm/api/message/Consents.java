package org.rapportcrm.api.message;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

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
   * The words by which people are asked for a purpose, in one version that never changes.
   *
   * @param language {@code en}, {@code ar} or {@code fa}
   * @param version counts from 1 within purpose and language
   * @param name what the purpose is called
   * @param words what people agree to
   * @param description what the purpose is about, in a sentence; {@code null} when nothing is said
   */
  record Wording(
      long id,
      String purpose,
      String language,
      int version,
      String name,
      String words,
      String description) {

    /** Words without a description. */
    public Wording(
        long id, String purpose, String language, int version, String name, String words) {
      this(id, purpose, language, version, name, words, null);
    }
  }

  /**
   * A consent as it stands.
   *
   * @param basis the exact words that were shown, or what an import declared
   * @param source form, import, user, REST, unsubscribe link
   * @param wording the version of the words that was shown; {@code null} for other words
   * @param address network address it came from; {@code null} where there was none
   */
  record Consent(
      String purpose,
      boolean given,
      Instant at,
      String basis,
      String source,
      Wording wording,
      String address) {

    /** A consent from nowhere on the network. */
    public Consent(
        String purpose, boolean given, Instant at, String basis, String source, Wording wording) {
      this(purpose, given, at, basis, source, wording, null);
    }

    /** A consent to other words than ours. */
    public Consent(String purpose, boolean given, Instant at, String basis, String source) {
      this(purpose, given, at, basis, source, null, null);
    }
  }

  /** Every purpose that people are asked for today: Rapport's own and those made in the console. */
  List<String> purposes();

  /** Those of {@link #purposes} for which campaigns and the like may be sent. */
  default List<String> campaignPurposes() {
    return purposes();
  }

  /**
   * The words by which people are asked today, in this language, or else in English, or else in
   * another one that there is.
   */
  Wording wording(String purpose, Locale locale);

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

  /**
   * Records what contacts said when they were shown these words, in the caller's transaction.
   *
   * @param wordingId the version that was shown, of {@link Wording#id}
   * @param source where it came from
   * @param address network address it came from, or {@code null}
   * @throws org.rapportcrm.api.rest.ProblemException when there are no such words
   */
  void recordShown(
      Collection<Long> contactIds, long wordingId, boolean given, String source, String address);
}
