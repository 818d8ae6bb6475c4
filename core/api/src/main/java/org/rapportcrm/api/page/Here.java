package org.rapportcrm.api.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Optional;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;

/**
 * The page that is open, for its bean: what was asked, where to go next, what to say. Usable only
 * while Faces answers a request.
 *
 * <p>A page whose record is not there throws {@link ProblemException#notFound}: the person sees the
 * friendly page with status 404.
 */
public final class Here {

  private static final String OVERTAKEN = Here.class.getName() + ".overtaken";

  private Here() {}

  /** A parameter of the address or the form; {@code null} where there is none. */
  public static String parameter(String name) {
    return external().getRequestParameterMap().get(name);
  }

  /** A parameter that is an id, 0 or greater; {@code null} where it is absent or no number. */
  public static Long id(String name) {
    String text = parameter(name);
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  /**
   * Where this page of a list begins, out of a parameter that holds a {@link Cursor} of these
   * types; empty for the first page, which is also what a damaged address shows.
   */
  public static Optional<Cursor> place(String name, Class<?>... types) {
    try {
      return Cursor.parse(parameter(name), types);
    } catch (ProblemException damaged) {
      return Optional.empty();
    }
  }

  /** The page's address with its query, without the context path, such as {@code /console/tags}. */
  public static String address() {
    HttpServletRequest request = (HttpServletRequest) external().getRequest();
    Object shown = request.getAttribute("jakarta.servlet.forward.request_uri");
    String uri = shown == null ? request.getRequestURI() : shown.toString();
    String path = uri.substring(request.getContextPath().length());
    return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
  }

  /** Goes to a page of this application, by its address as above; what was said is shown there. */
  public static void go(String address) {
    ExternalContext external = external();
    external.getFlash().setKeepMessages(true);
    try {
      external.redirect(external.getRequestContextPath() + address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says that something was done. */
  public static void done(String text) {
    say(null, FacesMessage.SEVERITY_INFO, text);
  }

  /** Says that something is still to be done. */
  public static void warn(String text) {
    say(null, FacesMessage.SEVERITY_WARN, text);
  }

  /** Says that something could not be done. */
  public static void failed(String text) {
    say(null, FacesMessage.SEVERITY_ERROR, text);
  }

  /**
   * Says why the input was refused and what to do: each error beside the input whose id is the
   * field's name, or above the page where there is none. The input of a row, such as {@code
   * goals[2].name}, is the one called {@code name} in the third row of what is called {@code
   * goals}. Where somebody else {@linkplain ProblemException#isOvertaken saved the record
   * meanwhile}, the console shows the form anew, with what they changed and what was typed side by
   * side.
   */
  public static void refused(ProblemException problem) {
    if (problem.isOvertaken()) {
      external().getRequestMap().put(OVERTAKEN, problem.getMessage());
    }
    if (problem.errors().isEmpty()) {
      failed(problem.getMessage());
    }
    for (FieldError error : problem.errors()) {
      String remedy = error.remedy() == null ? "" : " " + error.remedy();
      say(input(error.field()), FacesMessage.SEVERITY_ERROR, error.message() + remedy);
    }
  }

  /** Whether what was sent was refused because somebody else saved the record meanwhile. */
  public static boolean isOvertaken() {
    return external().getRequestMap().containsKey(OVERTAKEN);
  }

  /** Who saved the record meanwhile, in a sentence; {@code null} where nobody did. */
  public static String overtaken() {
    return (String) external().getRequestMap().get(OVERTAKEN);
  }

  /* Visiting meets the inputs of repeated rows too, whose ids hold the row's number. */
  private static String input(String field) {
    FacesContext context = FacesContext.getCurrentInstance();
    if (field == null || context.getViewRoot() == null) {
      return null;
    }
    String end = ":" + field.replaceAll("\\[(\\d+)]\\.", ":$1:");
    String[] found = new String[1];
    VisitContext visit =
        VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
    context
        .getViewRoot()
        .visitTree(
            visit,
            (at, component) -> {
              String id = component.getClientId(context);
              if (component instanceof UIInput && (id.equals(field) || id.endsWith(end))) {
                found[0] = id;
                return VisitResult.COMPLETE;
              }
              return VisitResult.ACCEPT;
            });
    return found[0];
  }

  private static void say(String clientId, Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, null));
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
