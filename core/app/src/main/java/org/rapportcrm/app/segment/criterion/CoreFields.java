package org.rapportcrm.app.segment.criterion;

import static org.rapportcrm.api.segment.SegmentCriterion.Type.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.segment.SegmentCriterion.Choice;
import org.rapportcrm.api.segment.SegmentCriterion.Measure;
import org.rapportcrm.api.segment.SegmentCriterion.Type;
import org.rapportcrm.app.list.Invitation;

/** The fields that the core brings: the contact and all that the core keeps about it. */
public final class CoreFields {

  private static final String SAFE_WORD = "[A-Za-z0-9._-]{1,60}";

  private CoreFields() {}

  /**
   * All of them.
   *
   * @param kinds the kinds of interaction that are known now
   * @param purposes the purposes that consent is asked for
   * @param currency the only currency whose amounts count, when purchases are in several
   */
  public static List<Field> all(
      List<TimelineKind> kinds, List<Choice> purposes, Optional<String> currency) {
    List<Field> fields = new ArrayList<>(ContactFields.all());
    fields.addAll(belonging());
    purposes.stream()
        .filter(purpose -> purpose.value().matches(SAFE_WORD))
        .forEach(purpose -> fields.add(consent(purpose)));
    fields.addAll(PurchaseFields.all(currency));
    fields.addAll(interactions(kinds));
    fields.addAll(others());
    return fields;
  }

  private static List<Field> belonging() {
    return List.of(
        any("tags", CHOICE, "contact_tag", "contact_id", "tag_id").naming(Reference.TAG),
        any("lists", CHOICE, "contact_list_member", "contact_id", "list_id")
            .naming(Reference.LIST)
            .at("added_at"),
        any("lists.role", CHOICE, "contact_list_member", "contact_id", "role_id")
            .where("role_id is not null")
            .naming(Reference.LIST_ROLE)
            .at("added_at"),
        Field.of(
            any("lists.invitation", CHOICE, "contact_list_member", "contact_id", "invitation")
                .where("invitation is not null")
                .at("added_at")
                .criterion()
                .oneOf(
                    Arrays.stream(Invitation.values())
                        .map(state -> new Choice(state.word(), state.labelKey()))
                        .toList())),
        any("segment", CHOICE, "contact", "id", "c.id")
            .kind(Kind.SEGMENT)
            .naming(Reference.SEGMENT));
  }

  private static Field consent(Choice purpose) {
    SegmentCriterion criterion =
        SegmentCriterion.any(
            "consent." + purpose.value(),
            purpose.labelKey(),
            YES_NO,
            "consent",
            "contact_id",
            "given");
    return Field.of(criterion.where("purpose = '" + purpose.value() + "'"));
  }

  private static List<Field> interactions(List<TimelineKind> kinds) {
    List<Field> fields = new ArrayList<>();
    fields.add(count("interactions.count", "interaction", "contact_id").at("at"));
    fields.add(measure("interactions.last", DATE, Measure.MAX, "interaction", "at"));
    fields.add(
        count("interactions.helped", "interaction", "contact_id").where("helped = true").at("at"));
    List<TimelineKind> safe = kinds.stream().filter(k -> k.kind().matches(SAFE_WORD)).toList();
    Field kind = any("interactions.kind", CHOICE, "interaction", "contact_id", "kind").at("at");
    fields.add(
        Field.of(
            kind.criterion()
                .oneOf(safe.stream().map(k -> new Choice(k.kind(), k.labelKey())).toList())));
    for (TimelineKind each : safe) {
      String name = "interactions." + each.kind() + ".count";
      SegmentCriterion criterion =
          SegmentCriterion.count(name, each.labelKey(), "interaction", "contact_id");
      fields.add(Field.of(criterion.where("kind = '" + each.kind() + "'").at("at")));
    }
    return fields;
  }

  private static List<Field> others() {
    return List.of(
        count("referrals.made", "referral", "referrer_id").at("at"),
        count("referrals.credited", "referral", "referrer_id")
            .where("credited_at is not null")
            .at("credited_at"),
        any("referrals.referred", YES_NO, "referral", "referee_id", "true").at("at"),
        count("tasks.open", "task", "contact_id")
            .where("done_at is null and contact_id is not null"),
        count("deals.open", "deal", "contact_id")
            .where("outcome = 'open' and contact_id is not null"),
        count("deals.won", "deal", "contact_id")
            .where("outcome = 'won' and contact_id is not null"));
  }

  private static Field any(String name, Type type, String table, String contact, String value) {
    return Field.of(SegmentCriterion.any(name, label(name), type, table, contact, value));
  }

  private static Field count(String name, String table, String contact) {
    return Field.of(SegmentCriterion.count(name, label(name), table, contact));
  }

  private static Field measure(
      String name, Type type, Measure measure, String table, String value) {
    return Field.of(
        new SegmentCriterion(
            name, label(name), type, measure, table, "contact_id", value, null, null, null));
  }

  private static String label(String name) {
    return "segments.field." + name;
  }
}
