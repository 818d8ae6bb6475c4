package org.rapportcrm.app.once;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.rapportcrm.api.page.Here;

/** What a page says of the form that was sent to it, for {@code drafts.js}. */
@Named("answer")
@RequestScoped
public class PageAnswer {

  /**
   * One word: {@code overtaken} (somebody else saved meanwhile), {@code refused}, {@code done},
   * {@code again} (the form came back as after a further row), or empty for a page that was opened.
   */
  public String getWord() {
    FacesContext context = FacesContext.getCurrentInstance();
    if (Here.isOvertaken()) {
      return "overtaken";
    }
    if (isRefused(context)) {
      return "refused";
    }
    if (!context.isPostback()) {
      return "";
    }
    return context.getMessageList().isEmpty() ? "again" : "done";
  }

  /** Who saved meanwhile, in a sentence; {@code null} where nobody did. */
  public String getOvertaken() {
    return Here.overtaken();
  }

  /** Whether an error was said. */
  static boolean isRefused(FacesContext context) {
    Severity worst = context.getMaximumSeverity();
    return worst != null && worst.compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
  }
}
