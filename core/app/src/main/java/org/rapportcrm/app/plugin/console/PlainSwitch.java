package org.rapportcrm.app.plugin.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.plugin.registry.PlainView;
import org.rapportcrm.app.security.http.PlainCookie;

/** "Show Rapport to me without plugins", and the way back. */
@Named
@RequestScoped
public class PlainSwitch {

  @Inject private CurrentUser user;

  /** Whether this person sees no plugin now. */
  public boolean isOn() {
    return PlainView.isOn();
  }

  /** From the next page on, no plugin is seen; the dashboard is there in any case. */
  public void enter() {
    set(true, "/console/dashboard");
  }

  /** From the next page on, all is as for everybody. */
  public void leave() {
    set(false, Here.address());
  }

  private void set(boolean on, String next) {
    if (user.may(PlainCookie.CAPABILITY)) {
      PlainCookie.set(Faces.getRequest(), Faces.getResponse(), on);
      Here.go(next);
    }
  }
}
