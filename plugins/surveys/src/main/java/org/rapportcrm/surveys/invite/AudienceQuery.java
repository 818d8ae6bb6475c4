package org.rapportcrm.surveys.invite;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.segment.Segments;

/**
 * The SQL for an audience with the standing of each contact: one query, however many there are, on
 * which counts, names and the sending itself stand.
 *
 * @param sql columns {@code id} and {@code standing}; can stand in {@code from (…) a}
 * @param parameters the values of its question marks, in order
 */
record AudienceQuery(String sql, List<Object> parameters) {

  /** How long after an invitation nobody is reminded. */
  static final Duration PATIENCE = Duration.ofDays(3);

  private static final String STANDING =
      """
      select c.id as id, case
          when i.answered_at is not null then 'ANSWERED'
          when c.email_folded is null then 'NO_ADDRESS'
          when s.address_folded is not null then 'SUPPRESSED'
          when k.given is null or not k.given then 'NO_CONSENT'
          when i.mailed_at is null then 'REACHABLE'
          when i.reminded_at is null and i.mailed_at < ? then 'DUE'
          else 'WAITING' end as standing
      from contact c
      left join surveys_invitation i on i.contact_id = c.id and i.survey_id = ?
      left join consent k on k.contact_id = c.id and k.purpose = ?
      left join suppression s on s.address_folded = c.email_folded
      where c.deleted_at is null and c.id in (%s)
      """;

  /** The query for an audience that names somebody. */
  static AudienceQuery of(Audience audience, long surveyId, Segments segments, Clock clock) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(clock.instant().minus(PATIENCE));
    parameters.add(surveyId);
    parameters.add(Consents.FEEDBACK);
    List<String> sources = new ArrayList<>();
    if (!audience.contacts().isEmpty()) {
      sources.add("select n.id from contact n where n.id = any(?)");
      parameters.add(audience.contacts());
    }
    if (audience.segment() != null) {
      Segments.Compiled members = segments.compile(audience.segment());
      sources.add(members.sql());
      parameters.addAll(members.parameters());
    }
    return new AudienceQuery(STANDING.formatted(String.join(" union ", sources)), parameters);
  }

  /** Its parameters between others. */
  Object[] between(List<?> before, Object... after) {
    List<Object> all = new ArrayList<>(before);
    all.addAll(parameters);
    all.addAll(List.of(after));
    return all.toArray();
  }
}
