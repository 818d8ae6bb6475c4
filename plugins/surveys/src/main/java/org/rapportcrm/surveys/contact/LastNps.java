package org.rapportcrm.surveys.contact;

import static org.rapportcrm.api.segment.SegmentCriterion.Type.CHOICE;
import static org.rapportcrm.api.segment.SegmentCriterion.Type.NUMBER;

import java.util.Arrays;
import java.util.List;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.segment.SegmentCriterion.Choice;
import org.rapportcrm.surveys.results.NpsGroup;

/**
 * A contact's last answer to an NPS question, over all surveys. It is found by the time of the
 * answers and stored nowhere, so that merges, imports of old answers and deletions never leave a
 * wrong one.
 */
public final class LastNps {

  /** SQL condition over {@code surveys_response}: no later NPS answer of the same contact. */
  static final String IS_LAST =
      "nps is not null and not exists (select 1 from surveys_response later"
          + " where later.contact_id = surveys_response.contact_id and later.nps is not null"
          + " and (later.at, later.id) > (surveys_response.at, surveys_response.id))";

  private LastNps() {}

  /** The score and the group of it; {@code within} asks that the last answer is that young. */
  public static List<SegmentCriterion> criteria() {
    return List.of(
        SegmentCriterion.any(
                "surveys.nps",
                "surveys.criterion.nps",
                NUMBER,
                "surveys_response",
                "contact_id",
                "nps")
            .where(IS_LAST)
            .at("at"),
        SegmentCriterion.any(
                "surveys.npsGroup",
                "surveys.criterion.nps-group",
                CHOICE,
                "surveys_response",
                "contact_id",
                NpsGroup.SQL)
            .where(IS_LAST)
            .at("at")
            .oneOf(
                Arrays.stream(NpsGroup.values())
                    .map(group -> new Choice(group.word(), "surveys.nps." + group.word()))
                    .toList()));
  }
}
