package org.rapportcrm.app.security;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/**
 * Lets pages be sent without JavaScript. PrimeFaces' script adds the nonce of the content security
 * policy to every form, and PrimeFaces fails when it is missing; for a whole page (not a part of
 * one) it is not needed, because the answer is a new document with its own policy. So what the view
 * remembers stands in for what was not sent; a nonce that was sent and is wrong is still refused.
 */
public class NonceListener implements PhaseListener {
  private static final long serialVersionUID = 1L;

  /** PrimeFaces' name of it, as a parameter and in the view. */
  static final String NONCE = "primefaces.nonce";

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    UIViewRoot view = context.getViewRoot();
    if (view == null || !context.isPostback() || context.getPartialViewContext().isAjaxRequest()) {
      return;
    }
    Map<String, Object> remembered = view.getViewMap(false);
    if (remembered != null && remembered.get(NONCE) != null) {
      context.getExternalContext().getRequestMap().put(NONCE, remembered.get(NONCE));
    }
  }
}
