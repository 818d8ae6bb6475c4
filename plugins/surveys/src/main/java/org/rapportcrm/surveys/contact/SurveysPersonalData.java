package org.rapportcrm.surveys.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.contact.ContactsErased;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.Reliable;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.text.Words;

/**
 * Exports what a person answered, and takes the person out of it: scores and choices stay as
 * numbers, words are deleted, since they may name somebody.
 */
@ApplicationScoped
@Transactional
public class SurveysPersonalData implements PersonalData {

  private static final String OF_CONTACT =
      " in (select r.id from surveys_response r where r.contact_id = ?)";

  private final Sql sql;

  /** For proxies. */
  protected SurveysPersonalData() {
    this(null);
  }

  /** Over this database. */
  @Inject
  public SurveysPersonalData(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, List<Map<String, Object>>> export(long contactId) {
    List<Map<String, Object>> rows = new ArrayList<>();
    sql.each(
        "select s.name, q.text, a.score, a.text, r.at from surveys_response r"
            + " join surveys_survey s on s.id = r.survey_id"
            + " join surveys_answer a on a.response_id = r.id"
            + " join surveys_question q on q.id = a.question_id"
            + " where r.contact_id = ? order by r.id, q.position",
        row -> {
          Map<String, Object> values = new LinkedHashMap<>();
          values.put("survey", row.getString(1));
          values.put("question", row.getString(2));
          values.put("score", row.getString(3));
          values.put("text", row.getString(4));
          values.put("at", row.getString(5));
          rows.add(values);
        },
        contactId);
    return rows.isEmpty() ? Map.of() : Map.of("survey answers", rows);
  }

  @Override
  public Optional<Words> words(String kind, String column, Object value) {
    return value != null || column != null && !column.equals("text")
        ? Optional.empty()
        : Optional.of(Words.of(column == null ? "surveys.answers" : "surveys.comment"));
  }

  @Override
  public List<String> erase(long contactId) {
    sql.update(
        "delete from surveys_answer where score is null and response_id" + OF_CONTACT, contactId);
    int kept =
        sql.update("update surveys_response set contact_id = null where contact_id = ?", contactId);
    sql.update("update surveys_invitation set contact_id = null where contact_id = ?", contactId);
    return kept > 0 ? List.of("surveys.erased.scores") : List.of();
  }

  /** The same once more, should the contact have gone without asking. */
  void on(@Observes @Reliable ContactsErased event) {
    event.contactIds().forEach(this::erase);
  }
}
