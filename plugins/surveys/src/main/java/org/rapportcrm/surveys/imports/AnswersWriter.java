package org.rapportcrm.surveys.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportOutcome;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.api.imports.ImportTrace;
import org.rapportcrm.api.imports.TakenBack;
import org.rapportcrm.api.imports.UndoableImport;
import org.rapportcrm.surveys.answer.AnswerCheck;
import org.rapportcrm.surveys.answer.Answering;
import org.rapportcrm.surveys.answer.Given;
import org.rapportcrm.surveys.answer.LowScore;
import org.rapportcrm.surveys.answer.NewResponse;
import org.rapportcrm.surveys.answer.ResponseTelling;
import org.rapportcrm.surveys.answer.ResponseWriter;
import org.rapportcrm.surveys.contact.KnownContacts;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;

/**
 * Writes answers to an NPS question. The option {@code survey} names the survey by its id; without
 * it the file has a closed survey of its own, known again by the file's name. Contacts are looked
 * up and never made: an answer of nobody we know is kept without a person. Each answer of a contact
 * stands on the timeline; a low score makes a task only when the file says that it was given within
 * the last {@link #RECENT} days, because nobody calls about a score of last year. Taken back, the
 * answers go with their lines on the timeline, and the file's own survey with the last of them; a
 * task stays, because somebody may have called already.
 */
@ApplicationScoped
public class AnswersWriter implements UndoableImport {

  /** Up to which age an imported low score makes a task. */
  static final Duration RECENT = Duration.ofDays(30);

  private final Sql sql;
  private final FileSurveys surveys;
  private final KnownContacts contacts;
  private final Interactions interactions;
  private final LowScore lowScore;
  private final ResponseTelling telling;

  /** For proxies. */
  protected AnswersWriter() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public AnswersWriter(
      Sql sql,
      FileSurveys surveys,
      KnownContacts contacts,
      Interactions interactions,
      LowScore lowScore,
      ResponseTelling telling) {
    this.sql = sql;
    this.surveys = surveys;
    this.contacts = contacts;
    this.interactions = interactions;
    this.lowScore = lowScore;
    this.telling = telling;
  }

  @Override
  public ImportOutcome write(ImportContext context, List<ImportRow> rows) {
    Survey survey = surveys.of(context).orElse(null);
    if (survey != null && survey.first(QuestionKind.NPS).isEmpty()) {
      return refuseAll(rows);
    }
    List<Rejection> rejected = new ArrayList<>();
    List<ImportRow> fresh = new ArrayList<>();
    Set<String> known = survey == null ? Set.of() : known(survey, rows);
    long unchanged = 0;
    for (ImportRow row : rows) {
      Long score = row.whole("score");
      if (score == null || known.contains(RowKey.of(row))) {
        unchanged++;
      } else if (score < 0 || score > 10) {
        rejected.add(Rejection.of(row.line(), "score", "surveys.import.out-of-range", "" + score));
      } else {
        fresh.add(row);
      }
    }
    if (!context.tryOnly() && !fresh.isEmpty()) {
      write(context, survey, fresh);
    }
    return new ImportOutcome(fresh.size(), 0, unchanged, 0, rejected);
  }

  private void write(ImportContext context, Survey survey, List<ImportRow> rows) {
    Map<String, Long> numbers =
        contacts.byNumber(rows.stream().map(row -> row.text("externalId")).toList());
    Map<String, Long> addresses =
        contacts.byAddress(rows.stream().map(row -> row.text("email")).toList());
    List<NewResponse> responses =
        rows.stream()
            .map(row -> response(context, survey, row, contact(row, numbers, addresses)))
            .toList();
    List<Long> ids = ResponseWriter.write(sql, survey, responses);
    context.trace(new ImportTrace(joined(ids), List.of()));
    telling.tell(survey, ids, responses);
    List<NewInteraction> happened = new ArrayList<>();
    Instant recent = context.startedAt().minus(RECENT);
    for (int i = 0; i < ids.size(); i++) {
      NewResponse response = responses.get(i);
      if (response.contactId() == null) {
        continue;
      }
      happened.add(Answering.happened(survey, response.contactId(), ids.get(i), response.at()));
      Instant said = rows.get(i).time("at");
      if (said != null && said.isAfter(recent)) {
        lowScore.look(survey, ids.get(i), response.contactId(), response.given());
      }
    }
    if (!happened.isEmpty()) {
      interactions.record(happened);
    }
  }

  @Override
  public TakenBack takeBack(ImportContext context, ImportTrace trace) {
    List<Long> ids = Stream.of(trace.note().split(",")).map(Long::valueOf).toList();
    int removed = sql.update("delete from surveys_response where id = any(?)", ids);
    interactions.withdraw(Answering.ANSWERED, ids.stream().map(Answering::timelineId).toList());
    surveys.dropUnused(context);
    return new TakenBack(removed, 0, List.of());
  }

  private static String joined(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** The row's contact, by customer number or else by address; {@code null} when unknown. */
  private static Long contact(
      ImportRow row, Map<String, Long> numbers, Map<String, Long> addresses) {
    return row.text("externalId") != null
        ? numbers.get(row.text("externalId"))
        : addresses.get(KnownContacts.folded(row.text("email")));
  }

  private static NewResponse response(
      ImportContext context, Survey survey, ImportRow row, Long contactId) {
    Question asked = survey.first(QuestionKind.NPS).orElseThrow();
    List<Given> given = new ArrayList<>();
    given.add(new Given(asked.id(), row.whole("score").intValue(), null));
    Optional.ofNullable(row.text("comment"))
        .flatMap(words -> survey.first(QuestionKind.TEXT).map(q -> given(q, words)))
        .ifPresent(given::add);
    Instant at = row.time("at") == null ? context.startedAt() : row.time("at");
    return new NewResponse(null, contactId, RowKey.of(row), at, given);
  }

  private static Given given(Question question, String words) {
    boolean fits = words.length() <= AnswerCheck.LONGEST;
    return new Given(question.id(), null, fits ? words : words.substring(0, AnswerCheck.LONGEST));
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
}
