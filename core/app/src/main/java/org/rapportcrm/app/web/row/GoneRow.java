package org.rapportcrm.app.web.row;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Collections;
import java.util.Map;

/** Says so when a button was pressed whose row is no longer there: Faces would pass it over. */
public class GoneRow implements PhaseListener {
  private static final long serialVersionUID = 1L;
  private static final String ANSWERED = GoneRow.class.getName();

  /** Some button's action is looked after. */
  static void answered(FacesContext context) {
    context.getAttributes().put(ANSWERED, true);
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.INVOKE_APPLICATION;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    Map<String, String> sent = context.getExternalContext().getRequestParameterMap();
    if (!context.getResponseComplete()
        && !context.getAttributes().containsKey(ANSWERED)
        && !Collections.disjoint(ShownKeys.of(context).keySet(), sent.keySet())) {
      SameRecord.refuse(context);
    }
  }
}
