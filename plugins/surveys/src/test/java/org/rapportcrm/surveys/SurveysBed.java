package org.rapportcrm.surveys;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.surveys.answer.Answering;
import org.rapportcrm.surveys.answer.Invitation;
import org.rapportcrm.surveys.answer.Invitations;
import org.rapportcrm.surveys.answer.LowScore;
import org.rapportcrm.surveys.results.Results;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.PluginMessages;
import org.rapportcrm.testkit.SettableClock;
import org.rapportcrm.testkit.TestDatabase;
import org.rapportcrm.testkit.TestTransactions;

/** All of surveys over a test database; every call that changes something is to run in a tx. */
public final class SurveysBed implements AutoCloseable {

  public final TestDatabase database;
  public final TestTransactions tx;
  public final Sql sql;
  public final SettableClock clock = new SettableClock();
  public final Problems problems = new Problems(new PluginMessages("surveys"), new FixedUser());
  public final Surveys surveys;
  public final Invitations invitations;
  public final Answering answering;
  public final Results results;
  public final List<NewInteraction> interactions = Collections.synchronizedList(new ArrayList<>());
  public final List<String> tasks = Collections.synchronizedList(new ArrayList<>());

  /** Opens a fresh database. */
  public SurveysBed(TestDatabase.Kind kind) {
    database = TestDatabase.of(kind, "core", "surveys");
    tx = new TestTransactions(database.dataSource());
    sql = new Sql(tx);
    Settings settings = new Usual();
    surveys = new Surveys(sql, clock, problems);
    invitations = new Invitations(sql, clock, null, null, settings);
    LowScore low =
        new LowScore(
            settings,
            (contact, title, assignee, due, origin) -> {
              tasks.add(origin);
              return 1;
            },
            new PluginMessages("surveys"),
            plain(),
            clock);
    answering = new Answering(sql, clock, surveys, invitations, interactions::addAll, low);
    results = new Results(sql);
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
    sql.update(
        "insert into contact (id, first_name, created_at, updated_at) values (?, ?, ?, ?)",
        contact,
        "Contact " + contact,
        clock.instant(),
        clock.instant());
    in(() -> invitations.invite(survey.id(), List.of(contact)));
    return invitations.of(survey.id(), List.of(contact)).get(0);
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

  private static final class Usual implements Settings {
    @Override
    public Optional<String> get(String plugin, String name) {
      return Optional.empty();
    }

    @Override
    public void put(String plugin, String name, String value) {
      throw new UnsupportedOperationException();
    }
  }
}
