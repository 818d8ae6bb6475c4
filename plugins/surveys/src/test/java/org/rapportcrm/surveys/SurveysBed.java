package org.rapportcrm.surveys;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.web.Tokens;
import org.rapportcrm.app.text.CalendarMonths;
import org.rapportcrm.surveys.answer.Answering;
import org.rapportcrm.surveys.answer.Invitation;
import org.rapportcrm.surveys.answer.Invitations;
import org.rapportcrm.surveys.answer.LowScore;
import org.rapportcrm.surveys.answer.ResponseTelling;
import org.rapportcrm.surveys.results.Results;
import org.rapportcrm.surveys.results.Trends;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.KeptSettings;
import org.rapportcrm.testkit.PluginMessages;
import org.rapportcrm.testkit.SeenContacts;
import org.rapportcrm.testkit.SettableClock;
import org.rapportcrm.testkit.TestDatabase;
import org.rapportcrm.testkit.TestTransactions;

/** All of surveys over a test database; every call that changes something is to run in a tx. */
public final class SurveysBed implements AutoCloseable {

  public final TestDatabase database;
  public final TestTransactions tx;
  public final Sql sql;
  public final SettableClock clock = new SettableClock();
  public final PluginMessages messages = new PluginMessages("surveys");
  public final Problems problems = new Problems(messages, new FixedUser());
  public final Surveys surveys;
  public final Invitations invitations;
  public final LowScore lowScore;
  public final Answering answering;
  public final Results results;
  public final ResponseTelling telling;
  public final List<String> told = Collections.synchronizedList(new ArrayList<>());
  public final List<NewInteraction> interactions = Collections.synchronizedList(new ArrayList<>());
  public final List<String> tasks = Collections.synchronizedList(new ArrayList<>());

  /** Opens a fresh database. */
  public SurveysBed(TestDatabase.Kind kind) {
    database = TestDatabase.of(kind, "core", "surveys");
    tx = new TestTransactions(database.dataSource());
    sql = new Sql(tx);
    Settings settings = new KeptSettings();
    surveys = new Surveys(sql, clock, problems);
    invitations = new Invitations(sql, clock, null, new PlainTokens(), settings);
    lowScore =
        new LowScore(
            settings,
            (contact, title, assignee, due, origin) -> {
              tasks.add(origin);
              return 1;
            },
            clock);
    telling =
        new ResponseTelling(
            (what, all) -> all.forEach(one -> told.add(what + " " + one.data().get("scores"))));
    answering =
        new Answering(sql, clock, surveys, invitations, interactions::addAll, lowScore, telling);
    results = new Results(sql, SeenContacts.everybody());
  }

  /** The NPS of the last twelve months, as somebody reads it. */
  public List<Trends.Month> trend(Survey survey, String locale) {
    return new Trends(sql, new CalendarMonths(), clock)
        .of(survey.first(QuestionKind.NPS).orElseThrow(), 12, Locale.forLanguageTag(locale));
  }

  /** An open survey with an NPS question and one for words. */
  public Survey nps() {
    return in(
        () ->
            surveys.save(
                new Survey(
                    null,
                    "Us",
                    "en",
                    null,
                    null,
                    Survey.State.OPEN,
                    List.of(
                        Question.of(QuestionKind.NPS, "Recommend?", true),
                        Question.of(QuestionKind.TEXT, "Why?", false)),
                    0)));
  }

  /** A new contact, invited. */
  public Invitation invited(Survey survey, long contact) {
    contact(contact, null);
    in(() -> invitations.invite(survey.id(), List.of(contact)));
    return invitations.of(survey.id(), List.of(contact)).get(0);
  }

  /** A new contact; with an address there is consent to be asked for feedback. */
  public void contact(long id, String email) {
    sql.update(
        "insert into contact (id, first_name, email, email_folded, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        id,
        "Contact " + id,
        email,
        email,
        clock.instant(),
        clock.instant());
    if (email != null) {
      sql.update(
          "insert into consent (contact_id, purpose, given, at) values (?, 'feedback', true, ?)",
          id,
          clock.instant());
    }
  }

  /** Any work in one transaction. */
  public <T> T in(Supplier<T> work) {
    return tx.in(work);
  }

  @Override
  public void close() {
    database.close();
  }

  private static Formats plain() {
    return (Formats)
        Proxy.newProxyInstance(
            Formats.class.getClassLoader(),
            new Class<?>[] {Formats.class},
            (proxy, method, arguments) -> String.valueOf(arguments[0]));
  }

  private record PlainTokens() implements Tokens {
    @Override
    public String issue(String purpose, long record) {
      return purpose + ":" + record;
    }

    @Override
    public OptionalLong verify(String purpose, String token) {
      return token.startsWith(purpose + ":")
          ? OptionalLong.of(Long.parseLong(token.substring(purpose.length() + 1)))
          : OptionalLong.empty();
    }
  }
}
