package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.app.security.signin.Doorway;

/**
 * {@code /login-out}: leads a browser that is signed out here to the provider, to be signed out
 * there too. A page, because a form may lead nowhere but to ourselves ({@code form-action}).
 */
@Named
@RequestScoped
public class LogoutPage {

  @Inject private Doorway doorway;

  private String address;

  /** Back to the sign-in page, where nothing is left to do. */
  public void open() {
    Optional<String> there = doorway.farewell(Faces.getRequest());
    if (there.isEmpty()) {
      Here.go("/login");
      return;
    }
    address = there.get();
    Faces.getResponse().setHeader("Refresh", "0; url=" + address);
  }

  /** Where to go on. */
  public String getAddress() {
    return address;
  }
}
