package org.rapportcrm.api.message;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Sends one message to many contacts, each exactly once or visibly unknown; an injectable service
 * of the core. Whoever writes to many (campaigns, survey invitations) makes a batch here; consent,
 * suppression, frequency cap, quiet hours, tracking and unsubscribing are the core's.
 */
public interface Deliveries {

  /**
   * A message to many.
   *
   * @param plugin id of the plugin that sends
   * @param reference what the plugin calls it, unique within the plugin, such as {@code campaign:7}
   * @param title how people call it, for lists and the timeline
   * @param purpose the consent purpose, such as {@code marketing} or {@code feedback}
   * @param design what it says
   * @param fromName sender's name, or {@code null} for the site's
   * @param fromAddress sender's address, or {@code null} for the site's
   * @param replyTo where answers go, or {@code null}
   * @param standing whether recipients come one after the other, as in a sequence: that all of them
   *     have their outcome is then nobody's news
   */
  record NewBatch(
      String plugin,
      String reference,
      String title,
      String purpose,
      MessageDesign design,
      String fromName,
      String fromAddress,
      String replyTo,
      boolean standing) {

    /** A message whose recipients are known when it starts. */
    public NewBatch(
        String plugin,
        String reference,
        String title,
        String purpose,
        MessageDesign design,
        String fromName,
        String fromAddress,
        String replyTo) {
      this(plugin, reference, title, purpose, design, fromName, fromAddress, replyTo, false);
    }
  }

  /** States of a batch. */
  enum State {
    /** Recipients may be added; nothing is sent. */
    PREPARED,
    /** Recipients are being sent to. */
    SENDING,
    /** Stopped by a person or by too many bounces; may go on. */
    PAUSED,
    /** Every recipient has an outcome. */
    SENT,
    /** Given up; whoever was not written to yet never will be. */
    CANCELLED
  }

  /** People and machines apart. */
  record Engagement(long people, long machines) {}

  /**
   * Where a batch stands, in recipients.
   *
   * @param suppressed held back by consent, suppression, cap or a filter
   * @param unknown handed over to the mail server without an answer coming back
   * @param opens contacts who opened at least once
   * @param clicks contacts who clicked at least once
   */
  record Report(
      State state,
      long recipients,
      long queued,
      long sent,
      long failed,
      long unknown,
      long suppressed,
      Engagement opens,
      Engagement clicks,
      long unsubscribed,
      long bounced,
      long complained,
      Instant startedAt,
      Instant finishedAt) {}

  /**
   * What stands in the way of sending this, beside what {@link Composer#check} finds: no sender, a
   * sender whose domain the signature does not cover, no postal address, links that lead nowhere
   * from outside. Empty when nothing does.
   */
  List<Composer.Finding> preflight(NewBatch batch);

  /** Makes the batch, or answers the id of the one with the same plugin and reference. */
  long prepare(NewBatch batch);

  /**
   * Adds the contacts of a segment who have an address, in one statement. Whoever is in already, by
   * address, is not added again.
   *
   * @return how many were added
   */
  int addSegment(long batchId, long segmentId);

  /** Adds contacts who have an address; whoever is in already is not added again. */
  int addContacts(long batchId, Collection<Long> contactIds);

  /** Starts or goes on sending. */
  void start(long batchId);

  /** Stops within seconds; messages in the hands of the mail server are finished. */
  void pause(long batchId);

  /** Stops for good. */
  void cancel(long batchId);

  /**
   * Sends those once more whose outcome is unknown; some contacts may then get a second copy.
   *
   * @return how many
   */
  int resendUnknown(long batchId);

  /**
   * Gives those up whose outcome is unknown: they count as failed.
   *
   * @return how many
   */
  int skipUnknown(long batchId);

  /** Where it stands. */
  Report report(long batchId);

  /** Human clicks by link address, most clicked first, at most 100. */
  Map<String, Long> clicksByLink(long batchId);

  /**
   * Sends one message to one address at once, outside consent and batches: tests and messages that
   * a person asked for.
   *
   * @param contactId whose merge tags are used; {@code null} uses the samples
   */
  void sendOne(String toAddress, Long contactId, MessageDesign design);
}
