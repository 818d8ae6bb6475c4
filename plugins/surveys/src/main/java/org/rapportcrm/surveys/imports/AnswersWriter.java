package org.rapportcrm.surveys.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportOutcome;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.api.imports.ImportWriter;
import org.rapportcrm.surveys.answer.Given;
import org.rapportcrm.surveys.answer.ResponseWriter;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;

/**
 * Writes answers to an NPS question. The option {@code survey} names the survey by its id; without
 * it the file has a closed survey of its own, known again by the file's name. Contacts are looked
 * up and never made: an answer of nobody we know is kept without a person.
 */
@ApplicationScoped
public class AnswersWriter implements ImportWriter {

  private final Sql sql;
  private final FileSurveys surveys;
  private final Contacts contacts;

  /** For proxies. */
  protected AnswersWriter() {
    this(null, null, null);
  }

  /** With these services. */
  @Inject
  public AnswersWriter(Sql sql, FileSurveys surveys, Contacts contacts) {
    this.sql = sql;
    this.surveys = surveys;
    this.contacts = contacts;
  }

  @Override
  public ImportOutcome write(ImportContext context, List<ImportRow> rows) {
    Survey survey = surveys.of(context).orElse(null);
    Optional<Question> asked = survey == null ? Optional.empty() : survey.first(QuestionKind.NPS);
    if (survey != null && asked.isEmpty()) {
      return refuseAll(rows);
    }
    List<Rejection> rejected = new ArrayList<>();
    Set<String> known = survey == null ? Set.of() : known(survey, rows);
    long created = 0;
    long unchanged = 0;
    for (ImportRow row : rows) {
      Long score = row.whole("score");
      if (score == null) {
        unchanged++;
      } else if (score < 0 || score > 10) {
        rejected.add(Rejection.of(row.line(), "score", "surveys.import.out-of-range", "" + score));
      } else if (known.contains(RowKey.of(row))) {
        unchanged++;
      } else {
        created++;
        if (!context.tryOnly()) {
          write(context, survey, asked.orElseThrow(), row);
        }
      }
    }
    return new ImportOutcome(created, 0, unchanged, 0, rejected);
  }

  private void write(ImportContext context, Survey survey, Question asked, ImportRow row) {
    List<Given> given = new ArrayList<>();
    given.add(new Given(asked.id(), row.whole("score").intValue(), null));
    String comment = row.text("comment");
    survey
        .first(QuestionKind.TEXT)
        .filter(q -> comment != null)
        .ifPresent(q -> given.add(new Given(q.id(), null, shortened(comment))));
    ResponseWriter.write(
        sql,
        survey.id(),
        null,
        contact(row).map(ContactView::id).orElse(null),
        RowKey.of(row),
        row.time("at") == null ? context.startedAt() : row.time("at"),
        given);
  }

  private Optional<ContactView> contact(ImportRow row) {
    if (row.text("externalId") != null) {
      return contacts.findByExternalId(row.text("externalId"));
    }
    return row.text("email") == null ? Optional.empty() : contacts.findByEmail(row.text("email"));
  }

  private Set<String> known(Survey survey, List<ImportRow> rows) {
    return new HashSet<>(
        sql.list(
            "select external_key from surveys_response where survey_id = ?"
                + " and external_key = any(?)",
            row -> row.getString(1),
            survey.id(),
            rows.stream().map(RowKey::of).toList()));
  }

  private static ImportOutcome refuseAll(List<ImportRow> rows) {
    return new ImportOutcome(
        0,
        0,
        0,
        0,
        rows.stream().map(r -> Rejection.of(r.line(), null, "surveys.import.no-nps")).toList());
  }

  private static String shortened(String text) {
    return text.length() > 4000 ? text.substring(0, 4000) : text;
  }
}
