package org.rapportcrm.emailcampaigns.criterion;

import static org.rapportcrm.api.segment.SegmentCriterion.Type.DATE;
import static org.rapportcrm.api.segment.SegmentCriterion.Type.TEXT;

import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.api.segment.SegmentCriterion;

/**
 * Fields of segment rules: what a contact received, opened, clicked and unsubscribed from, and in
 * which sequences they are and were. Only people count: what machines opened and clicked lies in
 * columns that are not read here.
 *
 * <p>For each there is how many campaigns, which (by name), and when the last time was; the first
 * two know {@code within}.
 */
public final class Criteria {

  private static final String MESSAGES = "email_campaigns_message";
  private static final String CONTACT = "contact_id";

  private Criteria() {}

  /** All of them. */
  public static List<SegmentCriterion> all() {
    return Stream.of(
            about("received", "done_at", "state = 'SENT'"),
            about("opened", "opened_at", "opened_at is not null"),
            about("clicked", "clicked_at", "clicked_at is not null"),
            about("unsubscribed", "unsubscribed_at", "unsubscribed_at is not null"),
            sequences())
        .flatMap(List::stream)
        .toList();
  }

  /** In which sequence somebody is, and through which they went, by its name. */
  private static List<SegmentCriterion> sequences() {
    return List.of(
        sequence("inSequence", "in-sequence", "WAITING").at("entered_at"),
        sequence("finishedSequence", "finished-sequence", "FINISHED").at("ended_at"));
  }

  private static SegmentCriterion sequence(String word, String label, String state) {
    return SegmentCriterion.any(
            "email-campaigns." + word,
            "email-campaigns.criterion." + label,
            TEXT,
            "email_campaigns_enrolled",
            CONTACT,
            "name_folded")
        .where("state = '" + state + "'");
  }

  /**
   * The fields about one thing that happened to a message.
   *
   * @param what its word
   * @param time the column that says when
   * @param happened the condition that it did
   */
  private static List<SegmentCriterion> about(String what, String time, String happened) {
    String field = "email-campaigns." + what;
    String label = "email-campaigns.criterion." + what;
    return List.of(
        SegmentCriterion.count(field, label, MESSAGES, CONTACT).where(happened).at(time),
        SegmentCriterion.any(
                field + "Campaign", label + "-campaign", TEXT, MESSAGES, CONTACT, "name_folded")
            .where(happened)
            .at(time),
        SegmentCriterion.max(field + "Last", label + "-last", DATE, MESSAGES, CONTACT, time)
            .where(happened));
  }
}
