package org.rapportcrm.app.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.omnifaces.util.Components;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;

/** Short sentences to the person, which outlive a redirect. */
@Named
@RequestScoped
public class Notices {

  /** Something was done. */
  public void good(String text) {
    add(null, FacesMessage.SEVERITY_INFO, text);
  }

  /** Something is still to be done. */
  public void warn(String text) {
    add(null, FacesMessage.SEVERITY_WARN, text);
  }

  /** Something could not be done. */
  public void bad(String text) {
    add(null, FacesMessage.SEVERITY_ERROR, text);
  }

  /**
   * A refusal: each error beside its field, where an input of the form has the field's name as its
   * id; the rest above all.
   */
  public void refused(ProblemException problem) {
    if (problem.errors().isEmpty()) {
      bad(problem.getMessage());
    }
    for (FieldError error : problem.errors()) {
      String text = error.message() + (error.remedy() == null ? "" : " " + error.remedy());
      add(clientId(error.field()), FacesMessage.SEVERITY_ERROR, text);
    }
  }

  private static String clientId(String field) {
    if (field == null) {
      return null;
    }
    String[] found = new String[1];
    Components.forEachComponent()
        .ofTypes(UIInput.class)
        .invoke(
            input -> {
              if (field.equals(input.getId())) {
                found[0] = input.getClientId();
              }
            });
    return found[0];
  }

  private static void add(String clientId, FacesMessage.Severity severity, String text) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.getExternalContext().getFlash().setKeepMessages(true);
    context.addMessage(clientId, new FacesMessage(severity, text, null));
  }
}
