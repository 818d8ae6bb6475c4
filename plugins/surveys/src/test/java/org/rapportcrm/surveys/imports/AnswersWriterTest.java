package org.rapportcrm.surveys.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportOutcome;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.api.imports.ImportTrace;
import org.rapportcrm.api.imports.TakenBack;
import org.rapportcrm.surveys.SurveysBed;
import org.rapportcrm.surveys.contact.KnownContacts;
import org.rapportcrm.surveys.results.Nps;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.SharedData;
import org.rapportcrm.testkit.TestDatabase;

class AnswersWriterTest {

  private static final String FILE =
      "nps_carpentries/20200326-longterm-other_questions-no-open.csv";

  private static final Instant STARTED = Instant.parse("2020-03-26T00:00:00Z");

  @ParameterizedTest
  @EnumSource
  void theCarpentriesScoresGiveTheKnownResultAndOnlyOnce(TestDatabase.Kind kind)
      throws IOException {
    Path file = SharedData.path(FILE);
    List<ImportRow> rows = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      String cell = lines.get(i).substring(lines.get(i).lastIndexOf(',') + 1).strip();
      rows.add(
          new ImportRow(
              i + 1L,
              seen.merge(cell, 1, Integer::sum),
              cell.matches("\\d+") ? Map.of("score", Long.valueOf(cell)) : Map.of()));
    }
    try (SurveysBed bed = new SurveysBed(kind)) {
      AnswersWriter writer = writer(bed);
      ImportOutcome tried = bed.in(() -> writer.write(context(true, null), rows));
      assertThat(tried.created()).isEqualTo(134);
      assertThat(bed.surveys.page(Long.MAX_VALUE, 10)).isEmpty();

      ImportOutcome first = bed.in(() -> writer.write(context(false, null), rows));
      ImportOutcome again = bed.in(() -> writer.write(context(false, null), rows));

      Survey survey = bed.surveys.page(Long.MAX_VALUE, 10).get(0);
      Nps nps = bed.results.nps(survey).orElseThrow();
      assertThat(first.created()).isEqualTo(134);
      assertThat(again.created()).isZero();
      assertThat(again.unchanged()).isEqualTo(rows.size());
      assertThat(nps.answers()).isEqualTo(134);
      assertThat(nps.score()).isCloseTo(62.69, within(0.005));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aScoreOutsideTheScaleIsRejectedAndTheRestIsKept(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey survey = bed.nps();
      List<ImportRow> rows =
          List.of(
              new ImportRow(2, 1, Map.of("score", 11L)),
              new ImportRow(3, 1, Map.of("score", 9L, "comment", "fine")),
              new ImportRow(4, 1, Map.of()));
      ImportOutcome outcome =
          bed.in(() -> writer(bed).write(context(false, survey.id().toString()), rows));
      assertThat(outcome.rejected()).extracting(ImportOutcome.Rejection::line).containsExactly(2L);
      assertThat(outcome.created()).isEqualTo(1);
      assertThat(bed.results.nps(survey)).contains(new Nps(1, 0, 0));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerOfAContactStandsOnTheTimelineAndOnlyARecentLowScoreIsATask(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey survey = bed.nps();
      bed.contact(1, "ada@example.org");
      bed.contact(2, "bo@example.org");
      List<ImportRow> rows =
          List.of(
              row(2, 1L, "Ada@Example.org ", STARTED.minus(Duration.ofDays(2))),
              row(3, 2L, "bo@example.org", STARTED.minus(Duration.ofDays(200))),
              row(4, 3L, "bo@example.org", null),
              row(5, 4L, "nobody@example.org", STARTED.minus(Duration.ofDays(2))));
      ImportOutcome outcome =
          bed.in(() -> writer(bed).write(context(false, survey.id().toString()), rows));

      assertThat(outcome.created()).isEqualTo(4);
      assertThat(bed.interactions)
          .extracting(NewInteraction::contactId)
          .containsExactly(1L, 2L, 2L);
      assertThat(bed.tasks).hasSize(1);
      assertThat(bed.results.nps(survey)).contains(new Nps(0, 0, 4));
    }
  }

  @ParameterizedTest
  @EnumSource
  void takenBackTheAnswersGoWithTheirLinesOnTheTimelineAndTheFilesOwnSurvey(
      TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      bed.contact(1, "ada@example.org");
      List<ImportRow> rows =
          List.of(row(2, 9L, "ada@example.org", STARTED), row(3, 7L, "x@example.org", STARTED));
      Kept kept = new Kept(context(false, null));
      ImportOutcome written = bed.in(() -> writer(bed).write(kept, rows));
      assertThat(written.created()).isEqualTo(2);

      TakenBack back = bed.in(() -> writer(bed).takeBack(kept, kept.traces.get(0)));

      assertThat(back.removed()).isEqualTo(2);
      assertThat(bed.interactions).isEmpty();
      assertThat(bed.surveys.page(Long.MAX_VALUE, 10)).isEmpty();
      assertThat(bed.sql.number("select count(*) from surveys_answer")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSurveyThatOthersAnsweredStaysWhenAnImportIsTakenBack(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey survey = bed.nps();
      String id = survey.id().toString();
      Kept kept = new Kept(context(false, id));
      bed.in(() -> writer(bed).write(kept, List.of(row(2, 9L, "a@example.org", STARTED))));
      bed.in(() -> writer(bed).write(context(false, id), List.of(row(9, 3L, "b@x.org", STARTED))));

      bed.in(() -> writer(bed).takeBack(kept, kept.traces.get(0)));

      assertThat(bed.results.nps(survey)).contains(new Nps(0, 0, 1));
    }
  }

  private static ImportRow row(long line, long score, String email, Instant at) {
    Map<String, Object> values = new HashMap<>(Map.of("score", score, "email", email));
    if (at != null) {
      values.put("at", at);
    }
    return new ImportRow(line, 1, values);
  }

  private static AnswersWriter writer(SurveysBed bed) {
    FileSurveys files =
        new FileSurveys(bed.sql, bed.surveys, bed.problems, bed.messages, new FixedUser());
    return new AnswersWriter(
        bed.sql,
        files,
        new KnownContacts(bed.sql),
        new Timeline(bed.interactions),
        bed.lowScore,
        bed.telling);
  }

  private static ImportContext context(boolean tryOnly, String survey) {
    return proxy(
        ImportContext.class,
        Map.of(
            "tryOnly",
            tryOnly,
            "fileName",
            "answers.csv",
            "startedAt",
            STARTED,
            "option",
            Optional.ofNullable(survey)));
  }

  private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.get(method.getName())));
  }

  /** The core's timeline, as far as an import uses it. */
  private record Timeline(List<NewInteraction> lines) implements Interactions {
    @Override
    public void record(List<NewInteraction> interactions) {
      lines.addAll(interactions);
    }

    @Override
    public void withdraw(String kind, List<String> externalIds) {
      lines.removeIf(line -> line.kind().equals(kind) && externalIds.contains(line.externalId()));
    }
  }

  /** An import that keeps what takes it back. */
  private record Kept(ImportContext of, List<ImportTrace> traces) implements ImportContext {
    Kept(ImportContext of) {
      this(of, new ArrayList<>());
    }

    @Override
    public void trace(ImportTrace trace) {
      traces.add(trace);
    }

    @Override
    public long importId() {
      return 1;
    }

    @Override
    public String fileName() {
      return of.fileName();
    }

    @Override
    public Instant startedAt() {
      return of.startedAt();
    }

    @Override
    public String by() {
      return "admin";
    }

    @Override
    public ZoneId zone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Optional<String> basis() {
      return Optional.empty();
    }

    @Override
    public Optional<String> option(String name) {
      return of.option(name);
    }

    @Override
    public boolean tryOnly() {
      return false;
    }

    @Override
    public boolean seen(String key) {
      return false;
    }
  }
}
