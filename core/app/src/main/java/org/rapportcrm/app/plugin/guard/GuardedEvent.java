package org.rapportcrm.app.plugin.guard;

import jakarta.faces.component.UIComponent;
import jakarta.faces.event.FacesEvent;
import jakarta.faces.event.FacesListener;

/** An event of a component inside a guard, on its way through the guard. */
final class GuardedEvent extends FacesEvent {
  private static final long serialVersionUID = 1L;

  private final FacesEvent event;

  GuardedEvent(UIComponent guard, FacesEvent event) {
    super(guard);
    this.event = event;
    setPhaseId(event.getPhaseId());
  }

  FacesEvent event() {
    return event;
  }

  @Override
  public boolean isAppropriateListener(FacesListener listener) {
    return false;
  }

  @Override
  public void processListener(FacesListener listener) {
    throw new IllegalStateException("A guarded event has no listeners of its own");
  }
}
