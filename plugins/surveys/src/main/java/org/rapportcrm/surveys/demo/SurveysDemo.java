package org.rapportcrm.surveys.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.DemoData;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.surveys.answer.Answering;
import org.rapportcrm.surveys.answer.Given;
import org.rapportcrm.surveys.answer.Invitation;
import org.rapportcrm.surveys.answer.Invitations;
import org.rapportcrm.surveys.answer.LowScore;
import org.rapportcrm.surveys.answer.NewResponse;
import org.rapportcrm.surveys.answer.ResponseWriter;
import org.rapportcrm.surveys.results.NpsGroup;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;

/**
 * Two surveys as the shop would have asked them for two years: customers say how likely they are to
 * recommend it, a little more likely from month to month, and after help how it went. Some have
 * been asked and have not answered yet.
 */
@ApplicationScoped
public class SurveysDemo implements DemoData {

  private static final int RECOMMENDATIONS = 310;
  private static final int AFTER_HELP = 90;
  private static final int WAITING = 45;
  private static final String NPS_TEXT =
      "How likely are you to recommend our shop to a friend or colleague?";
  private static final String CSAT_TEXT = "How satisfied are you with the help you got?";
  private static final Duration LATELY = Duration.ofDays(20);

  @Inject private Sql sql;
  @Inject private Surveys surveys;
  @Inject private Invitations invitations;
  @Inject private Interactions interactions;
  @Inject private LowScore lowScore;

  private record Person(long id, String language, Instant at) {}

  @Override
  public void fill(RandomGenerator random, Instant now) {
    if (!surveys.page(Long.MAX_VALUE, 1).isEmpty()) {
      return;
    }
    List<Person> buyers =
        people(
            "select c.id, c.language, case when mod(c.id, 2) = 0 then c.first_purchase"
                + " else c.last_purchase end from contact c where c.purchase_count > 0"
                + " and c.deleted_at is null order by c.id");
    List<Person> helped =
        people(
            "select c.id, c.language, max(i.at) from contact c join interaction i"
                + " on i.contact_id = c.id where i.helped group by c.id, c.language order by c.id");
    afterHelp(helped, random, now);
    recommend(buyers, random, now);
  }

  private void recommend(List<Person> buyers, RandomGenerator random, Instant now) {
    Survey survey = surveys.save(survey("How are we doing?", QuestionKind.NPS, NPS_TEXT));
    List<Long> asked = new ArrayList<>();
    List<Person> answering = new ArrayList<>();
    for (int i = 0; i < RECOMMENDATIONS + WAITING && !buyers.isEmpty(); i++) {
      Person buyer = buyers.remove(random.nextInt(buyers.size()));
      asked.add(buyer.id());
      if (i < RECOMMENDATIONS) {
        answering.add(buyer);
      }
    }
    invitations.invite(survey.id(), asked);
    store(survey, answering, random, now);
  }

  private void afterHelp(List<Person> helped, RandomGenerator random, Instant now) {
    Survey survey = surveys.save(survey("After our help", QuestionKind.CSAT, CSAT_TEXT));
    List<Person> answering = new ArrayList<>();
    for (int i = 0; i < AFTER_HELP && !helped.isEmpty(); i++) {
      answering.add(helped.remove(random.nextInt(helped.size())));
    }
    invitations.invite(survey.id(), answering.stream().map(Person::id).toList());
    store(survey, answering, random, now);
  }

  private static Survey survey(String name, QuestionKind kind, String text) {
    List<Question> questions = new ArrayList<>();
    questions.add(Question.of(kind, text, true));
    if (kind == QuestionKind.CSAT) {
      questions.add(Question.of(QuestionKind.CES, "It was easy to get help.", false));
    } else {
      questions.add(
          new Question(
              null,
              QuestionKind.CHOICES,
              "What do you like about us?",
              false,
              List.of("Quality", "Service", "Price", "Range")));
    }
    questions.add(Question.of(QuestionKind.TEXT, "Why did you answer so?", false));
    return new Survey(null, name, "en", null, null, Survey.State.OPEN, questions, 0);
  }

  private void store(Survey survey, List<Person> people, RandomGenerator random, Instant now) {
    List<Long> ids = people.stream().map(Person::id).toList();
    var invited = invitations.of(survey.id(), ids);
    List<NewResponse> responses = new ArrayList<>();
    for (Person person : people) {
      Instant at = person.at().plus(Duration.ofHours(20 + random.nextInt(100)));
      long invitation =
          invited.stream()
              .filter(one -> one.contactId() == person.id())
              .map(Invitation::id)
              .findFirst()
              .orElseThrow();
      responses.add(
          new NewResponse(
              invitation,
              person.id(),
              null,
              at.isBefore(now) ? at : now.minus(Duration.ofHours(1 + random.nextInt(60))),
              given(survey, person, random, now)));
    }
    responses.sort(Comparator.comparing(NewResponse::at));
    List<Long> written = ResponseWriter.write(sql, survey, responses);
    List<NewInteraction> happened = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      NewResponse response = responses.get(i);
      happened.add(Answering.happened(survey, response.contactId(), written.get(i), response.at()));
      if (response.at().isAfter(now.minus(LATELY))) {
        lowScore.look(survey, written.get(i), response.contactId(), response.given());
      }
    }
    interactions.record(happened);
    sql.update(
        "update surveys_invitation set answered_at = (select r.at from surveys_response r"
            + " where r.invitation_id = surveys_invitation.id) where survey_id = ?",
        survey.id());
    sql.update(
        "update surveys_invitation set created_at = coalesce(answered_at, ?) where survey_id = ?",
        now.minus(Duration.ofDays(2)),
        survey.id());
  }

  private static List<Given> given(
      Survey survey, Person person, RandomGenerator random, Instant now) {
    double years = Duration.between(person.at(), now).toDays() / 365.0;
    int mood = mood(100 * Math.pow(random.nextDouble(), 1 + 0.25 * years));
    List<Given> given = new ArrayList<>();
    for (Question question : survey.questions()) {
      switch (question.kind()) {
        case NPS -> given.add(new Given(question.id(), mood, null));
        case CSAT -> given.add(new Given(question.id(), Math.max(1, (mood + 1) / 2), null));
        case CES -> given.add(new Given(question.id(), Math.max(1, mood * 7 / 10), null));
        case CHOICES -> {
          for (int option = 0; option < question.options().size(); option++) {
            if (random.nextInt(10) < (mood > 6 ? 5 - option : 1)) {
              given.add(new Given(question.id(), option, null));
            }
          }
        }
        default -> {
          if (random.nextInt(100) < 45) {
            given.add(
                new Given(
                    question.id(), null, Remarks.of(person.language(), NpsGroup.of(mood), random)));
          }
        }
      }
    }
    return given;
  }

  /** A score from 0 to 10 of somebody at this place of a hundred, unhappiest first. */
  private static int mood(double place) {
    double[] ends = {2, 3, 4, 6, 8, 12, 17, 28, 44, 68};
    int score = 0;
    while (score < ends.length && place >= ends[score]) {
      score++;
    }
    return score;
  }

  private List<Person> people(String query) {
    return new ArrayList<>(
        sql.list(
            query,
            row ->
                new Person(
                    row.getLong(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant())));
  }
}
