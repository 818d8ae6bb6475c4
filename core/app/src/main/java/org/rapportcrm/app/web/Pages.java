package org.rapportcrm.app.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;

/** What page beans do to the page: go elsewhere, say something. */
public final class Pages {

  private Pages() {}

  /** The address of the open page with its query, without the context path. */
  public static String here() {
    String path = Faces.getRequestURI().substring(Faces.getRequestContextPath().length());
    String query = Faces.getRequestQueryString();
    return query == null ? path : path + "?" + query;
  }

  /** Goes to a page of this application after a POST; messages survive. */
  public static void go(String path) {
    FacesContext context = FacesContext.getCurrentInstance();
    ExternalContext external = context.getExternalContext();
    external.getFlash().setKeepMessages(true);
    try {
      external.redirect(external.getRequestContextPath() + path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says that something worked. */
  public static void done(String text) {
    say(FacesMessage.SEVERITY_INFO, null, text);
  }

  /** Says what went wrong. */
  public static void failed(String text) {
    say(FacesMessage.SEVERITY_ERROR, null, text);
  }

  /** Says what is wrong with an input, by its client id. */
  public static void wrong(String clientId, String text) {
    say(FacesMessage.SEVERITY_ERROR, clientId, text);
  }

  /**
   * Says beside each field of a form why the input was refused, and above the form what belongs to
   * none of its fields.
   */
  public static void refused(ProblemException refusal, String form) {
    for (FieldError error : refusal.errors()) {
      String text =
          error.remedy() == null ? error.message() : error.message() + " " + error.remedy();
      String id = form + ":" + error.field();
      boolean known = error.field() != null && isInput(id);
      say(FacesMessage.SEVERITY_ERROR, known ? id : null, text);
    }
    if (refusal.errors().isEmpty()) {
      failed(refusal.getMessage());
    }
  }

  /* An input of a repeated row is not found as a component; its id holds the row's number. */
  private static boolean isInput(String id) {
    return id.matches(".*:\\d+:.*")
        || FacesContext.getCurrentInstance().getViewRoot().findComponent(id) != null;
  }

  /** Answers 404 with the friendly page. */
  public static void notFound() {
    FacesContext context = FacesContext.getCurrentInstance();
    try {
      context.getExternalContext().responseSendError(404, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.responseComplete();
  }

  private static void say(Severity severity, String clientId, String text) {
    FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, null));
  }
}
