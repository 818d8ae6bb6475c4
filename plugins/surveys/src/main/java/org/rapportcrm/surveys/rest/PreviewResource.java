package org.rapportcrm.surveys.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.PublicFrame;
import org.rapportcrm.surveys.Problems;
import org.rapportcrm.surveys.SurveysPlugin;
import org.rapportcrm.surveys.answer.SurveyDrawing;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.SurveyCheck;
import org.rapportcrm.surveys.survey.Surveys;

/**
 * A survey as the invited see it, for a frame of the console: marked as a preview, in a sandbox
 * without scripts, forms or an origin of ours, so that nothing of it can be sent.
 */
@Path("/plugins/surveys/surveys/{id}/preview")
@ApplicationScoped
public class PreviewResource {

  private static final String POLICY =
      "sandbox; default-src 'none'; img-src 'self' data:; font-src 'self'; style-src 'self';"
          + " form-action 'none'; base-uri 'none'";

  /** From this address to the root of the application. */
  private static final String ROOT = "../../../../..";

  @Inject private Surveys surveys;
  @Inject private SurveyDrawing drawing;
  @Inject private PublicFrame frame;
  @Inject private Problems problems;
  @Inject private Messages messages;
  @Inject private CurrentUser user;

  @GET
  @Produces("text/html; charset=UTF-8")
  @RequiresCapability(SurveysPlugin.MANAGE)
  @Doc(
      value = "The survey's page as HTML, marked as a preview, in a sandbox; nothing is stored.",
      returns = String.class)
  public Response preview(
      @PathParam("id") long id,
      @Doc("Language of the page as a tag such as ar; the survey's when absent.")
          @QueryParam("language")
          String language,
      @Doc("true: what is said after answering; the questions when absent.") @QueryParam("thanks")
          boolean thanks) {
    Survey survey = surveys.get(id);
    if (language != null && !SurveyCheck.isLanguage(language)) {
      throw problems.field("language", "language");
    }
    Survey shown = language == null ? survey : survey.in(language);
    String notice = messages.text(user.locale(), "surveys.preview.notice");
    return Response.ok(frame.document(drawing.preview(shown, thanks, notice, ROOT)))
        .header("Content-Security-Policy", POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .header("Cache-Control", "no-store")
        .build();
  }
}
