package org.rapportcrm.app.web.row;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;
import jakarta.faces.event.ActionListenerWrapper;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.app.web.Msg;

/**
 * Stands before every button: Faces finds a button by the number of its row, and in a tab that was
 * opened before somebody's change another record stands there now. Nothing is done then, and the
 * page comes back as it is now.
 */
public class SameRecord extends ActionListenerWrapper {
  private final ActionListener usual;

  /** Around the usual one. */
  public SameRecord(ActionListener usual) {
    this.usual = usual;
  }

  @Override
  public ActionListener getWrapped() {
    return usual;
  }

  @Override
  public void processAction(ActionEvent event) {
    FacesContext context = event.getFacesContext();
    UIComponent button = event.getComponent();
    String shown = ShownKeys.of(context).get(button.getClientId(context));
    boolean same = shown == null || RowKey.of(context, button).filter(shown::equals).isPresent();
    GoneRow.answered(context);
    if (same) {
      super.processAction(event);
    } else {
      refuse(context);
    }
  }

  static void refuse(FacesContext context) {
    Here.failed(CDI.current().select(Msg.class).get().get("shell.row.other"));
    context.renderResponse();
  }
}
