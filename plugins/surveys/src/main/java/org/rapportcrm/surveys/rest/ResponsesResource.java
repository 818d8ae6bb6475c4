package org.rapportcrm.surveys.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.surveys.Problems;
import org.rapportcrm.surveys.answer.Answering;
import org.rapportcrm.surveys.answer.Invitation;
import org.rapportcrm.surveys.answer.Invitations;
import org.rapportcrm.surveys.answer.Responses;
import org.rapportcrm.surveys.survey.Surveys;

/** Responses. */
@Path("/plugins/surveys/responses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class ResponsesResource {

  @Inject private Surveys surveys;
  @Inject private Responses responses;
  @Inject private Invitations invitations;
  @Inject private Answering answering;
  @Inject private Problems problems;

  @Doc("The answer to an invitation.")
  public record NewResponse(
      @Required @Doc("Id of the invitation.") Long invitation, List<NewAnswer> answers) {

    private List<NewAnswer> given() {
      return answers == null ? List.of() : answers;
    }

    /** Where the answer to a question stands; the whole list where there is none. */
    private String place(long question) {
      for (int i = 0; i < given().size(); i++) {
        if (given().get(i).question() == question) {
          return "answers[" + i + "]";
        }
      }
      return "answers";
    }
  }

  @Doc("The answer to one question: score, options or text.")
  public record NewAnswer(
      @Doc("Id of the question.") long question,
      @Doc("The score.") Integer score,
      @Doc("Numbers of the chosen options, from 0.") List<Integer> options,
      @Doc("Words.") String text) {

    private List<String> values() {
      if (text != null) {
        return List.of(text);
      }
      if (options != null) {
        return options.stream().map(String::valueOf).toList();
      }
      return score == null ? List.of() : List.of(score.toString());
    }
  }

  @Doc("The response that was stored.")
  public record Stored(long id) {}

  @GET
  @RequiresCapability("surveys.read")
  @Doc("Responses to a survey, newest first.")
  public Listing<Responses.Response> list(
      @Doc("Id of the survey.") @Required @QueryParam("survey") Long survey,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    if (survey == null) {
      throw problems.field("survey", "which-survey");
    }
    surveys.get(survey);
    int size = Limit.of(limit);
    long before = Cursor.id(cursor, Long.MAX_VALUE);
    return Listing.page(
        responses.page(survey, before, size + 1), size, last -> Cursor.of(last.id()));
  }

  @POST
  @Idempotent
  @RequiresCapability("surveys.manage")
  @Doc(
      value = "Stores the answer to an invitation; 409 when there is one.",
      returns = Stored.class,
      status = 201)
  public Response create(NewResponse data) {
    Invitation invitation =
        invitations
            .find(data.invitation())
            .orElseThrow(() -> problems.notFound("no-invitation", data.invitation()));
    Map<Long, List<String>> typed = new HashMap<>();
    data.given().forEach(answer -> typed.put(answer.question(), answer.values()));
    Answering.Result result = answering.answer(invitation, typed);
    return switch (result.outcome()) {
      case STORED -> Response.status(201).entity(new Stored(result.responseId())).build();
      case ANSWERED_BEFORE -> throw problems.conflict("answered-before");
      case NOT_OPEN -> throw problems.conflict("not-open");
      case REFUSED -> throw problems.fields(errors(data, result.flaws()));
    };
  }

  private List<FieldError> errors(NewResponse data, Map<Long, String> flaws) {
    return flaws.entrySet().stream()
        .map(flaw -> problems.error(data.place(flaw.getKey()), flaw.getValue()))
        .toList();
  }
}
