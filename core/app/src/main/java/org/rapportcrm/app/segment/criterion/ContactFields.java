package org.rapportcrm.app.segment.criterion;

import static org.rapportcrm.api.segment.SegmentCriterion.Type.*;

import java.util.Arrays;
import java.util.List;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.segment.SegmentCriterion.Choice;
import org.rapportcrm.app.contact.LifeStage;

/** The fields of the contact itself. */
final class ContactFields {

  private static final List<Choice> LIFE_STAGES =
      Arrays.stream(LifeStage.values())
          .map(stage -> new Choice(stage.word(), stage.labelKey()))
          .toList();

  private ContactFields() {}

  static List<Field> all() {
    return List.of(
        text("firstName", "c.first_name"),
        text("lastName", "c.last_name"),
        column("email", TEXT, "c.email_folded").matching(Matching.LOWER),
        column(
                "emailDomain",
                TEXT,
                "substring(c.email_folded from position('@' in c.email_folded) + 1)")
            .matching(Matching.LOWER),
        column("phone", TEXT, "c.phone_digits").matching(Matching.DIGITS),
        company(),
        text("jobTitle", "c.job_title"),
        Field.of(column("lifeStage", CHOICE, "c.life_stage").criterion().oneOf(LIFE_STAGES)),
        text("source", "c.source"),
        text("language", "c.language"),
        text("city", "c.city"),
        text("region", "c.region"),
        text("country", "c.country"),
        column("owner", CHOICE, "c.owner_id").naming(Reference.OWNER),
        column("birthday", DATE, "c.birth_month * 100 + c.birth_day").kind(Kind.BIRTHDAY),
        column("birthMonth", NUMBER, "c.birth_month"),
        column("created", DATE, "c.created_at"),
        column("updated", DATE, "c.updated_at"),
        column("externalId", TEXT, "c.external_id").matching(Matching.EXACT));
  }

  private static Field text(String name, String expression) {
    return column(name, TEXT, expression);
  }

  private static Field column(String name, SegmentCriterion.Type type, String expression) {
    return Field.of(
        SegmentCriterion.any(
            "contact." + name,
            "segments.field.contact." + name,
            type,
            "contact",
            "id",
            expression));
  }

  private static Field company() {
    return Field.of(
            SegmentCriterion.any(
                "contact.company",
                "segments.field.contact.company",
                TEXT,
                "company",
                "id",
                "name_folded"))
        .where("deleted_at is null")
        .through("company_id");
  }
}
