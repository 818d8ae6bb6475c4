package org.rapportcrm.surveys.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.surveys.invite.InvitationMail;
import org.rapportcrm.surveys.survey.Surveys;

/**
 * The invitation as recipients see it, for a frame of the console: in a sandbox, without scripts,
 * forms or an origin of ours.
 */
@Path("/plugins/surveys/surveys/{id}/invitations/preview")
@ApplicationScoped
public class InvitationPreviewResource {

  private static final String POLICY =
      "sandbox; default-src 'none'; img-src 'self' data: https:; style-src 'unsafe-inline';"
          + " base-uri 'none'";

  @Inject private Surveys surveys;
  @Inject private InvitationMail mail;

  @GET
  @Produces("text/html; charset=UTF-8")
  @RequiresCapability("surveys.read")
  @Doc(
      value = "The invitation by mail as HTML with sample values, in a sandbox.",
      returns = String.class)
  public Response preview(@PathParam("id") long id) {
    return Response.ok(mail.preview(surveys.get(id), null).html())
        .header("Content-Security-Policy", POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .header("Cache-Control", "no-store")
        .build();
  }
}
