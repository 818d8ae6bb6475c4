package org.rapportcrm.surveys.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.surveys.results.Results;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;

/** Surveys. */
@Path("/plugins/surveys/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class SurveysResource {

  @Inject private Surveys surveys;
  @Inject private Results results;

  @GET
  @RequiresCapability("surveys.read")
  @Doc("Surveys, newest first.")
  public Listing<SurveyData> list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
    int size = Limit.of(limit);
    long before = Cursor.id(cursor, Long.MAX_VALUE);
    return Listing.page(surveys.page(before, size + 1), size, last -> Cursor.of(last.id()))
        .map(SurveyData::of);
  }

  @GET
  @Path("{id}")
  @RequiresCapability("surveys.read")
  @Doc("One survey.")
  public SurveyData get(@PathParam("id") long id) {
    return SurveyData.of(surveys.get(id));
  }

  @POST
  @Idempotent
  @RequiresCapability("surveys.manage")
  @Doc(value = "Makes a survey.", returns = SurveyData.class, status = 201)
  public Response create(SurveyData data) {
    Survey saved = surveys.save(data.toSurvey(null, 0));
    return Response.status(201).entity(SurveyData.of(saved)).build();
  }

  @PUT
  @Path("{id}")
  @RequiresCapability("surveys.manage")
  @Doc("Replaces a survey; questions sent with their id keep their answers.")
  public SurveyData replace(@PathParam("id") long id, SurveyData data) {
    return SurveyData.of(surveys.save(data.toSurvey(id, surveys.get(id).version())));
  }

  @DELETE
  @Path("{id}")
  @RequiresCapability("surveys.manage")
  @Doc("Deletes a survey with its invitations and answers.")
  public void delete(@PathParam("id") long id) {
    surveys.delete(id);
  }

  @GET
  @Path("{id}/results")
  @RequiresCapability("surveys.read")
  @Doc("Scores of the first question of each kind with 95 % intervals; null without answers.")
  public ResultsData results(@PathParam("id") long id) {
    Survey survey = surveys.get(id);
    return new ResultsData(
        results.responses(id),
        results.nps(survey).map(ResultsData.NpsData::of).orElse(null),
        results.enps(survey).map(ResultsData.NpsData::of).orElse(null),
        results.csat(survey).map(ResultsData.SatisfactionData::of).orElse(null),
        results.ces(survey).map(ResultsData.SatisfactionData::of).orElse(null));
  }
}
