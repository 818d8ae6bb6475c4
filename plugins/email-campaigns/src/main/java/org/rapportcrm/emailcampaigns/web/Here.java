package org.rapportcrm.emailcampaigns.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;

/** The page that is open: its parameters, where to go, what to say. */
final class Here {

  private Here() {}

  /** A parameter of the address or the form; {@code null} where there is none. */
  static String parameter(String name) {
    return external().getRequestParameterMap().get(name);
  }

  /** A parameter that is an id; {@code null} where it is none. */
  static Long id(String name) {
    String text = parameter(name);
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  /** Goes to a page of this application; what was said survives. */
  static void go(String path) {
    external().getFlash().setKeepMessages(true);
    try {
      external().redirect(external().getRequestContextPath() + path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers 404 with the friendly page: what is thrown while a page is drawn ends the drawing. */
  static void notFound() {
    throw ProblemException.notFound("campaign", String.valueOf(parameter("id")));
  }

  /** Says that something worked. */
  static void done(String text) {
    say(FacesMessage.SEVERITY_INFO, text);
  }

  /** Says what was refused, why, and what to do. */
  static void refused(ProblemException problem) {
    if (problem.errors().isEmpty()) {
      say(FacesMessage.SEVERITY_ERROR, problem.getMessage());
    }
    for (FieldError error : problem.errors()) {
      String remedy = error.remedy() == null ? "" : " " + error.remedy();
      say(FacesMessage.SEVERITY_ERROR, error.message() + remedy);
    }
  }

  private static void say(FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
