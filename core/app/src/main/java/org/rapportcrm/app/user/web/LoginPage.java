package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.app.security.Doorway;
import org.rapportcrm.app.security.LocalPath;
import org.rapportcrm.app.security.SignIn;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Url;

/** {@code /login}: an address, a password, and on to the page that was asked for. */
@Named
@RequestScoped
public class LoginPage {

  @Inject private Doorway doorway;
  @Inject private Msg msg;

  private String email;
  private String password;

  /** The sign-in page, and from there to where one wanted. */
  static String path(String wanted) {
    return Url.of("/login").with("next", wanted).toString();
  }

  /** The address. */
  public String getEmail() {
    return email;
  }

  /** The address. */
  public void setEmail(String email) {
    this.email = email;
  }

  /** Never shown again. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** Tries to sign in. */
  public void enter() {
    String wanted = Faces.getRequestParameter("next");
    SignIn.Outcome outcome =
        doorway.enter(email, password, Faces.getRequest(), Faces.getResponse());
    switch (outcome) {
      case WELCOME -> Here.go(LocalPath.orHome(wanted));
      case CODE -> Here.go(Url.of("/login-code").with("next", wanted).toString());
      case OVER, WRONG -> Here.failed(msg.get("signin.wrong"));
      case WAIT -> Here.failed(msg.get("signin.wait"));
    }
  }
}
