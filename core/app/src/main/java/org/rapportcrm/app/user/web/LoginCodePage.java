package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.app.security.http.LocalPath;
import org.rapportcrm.app.security.signin.Doorway;
import org.rapportcrm.app.web.Msg;

/** {@code /login-code}: the code that follows a right password. */
@Named
@RequestScoped
public class LoginCodePage {

  @Inject private Doorway doorway;
  @Inject private Msg msg;

  private String code;

  /** Back to the password, where none was shown a few minutes ago. */
  public void open() {
    if (!doorway.isCodeAsked(Faces.getRequest())) {
      Here.go(LoginPage.path(Faces.getRequestParameter("next")));
    }
  }

  /** Tries the code. */
  public void enter() {
    String wanted = Faces.getRequestParameter("next");
    switch (doorway.enterCode(code, Faces.getRequest(), Faces.getResponse())) {
      case WELCOME -> Here.go(LocalPath.orHome(wanted));
      case WAIT -> Here.failed(msg.get("signin.wait"));
      case OVER -> {
        Here.failed(msg.get("signin.code.over"));
        Here.go(LoginPage.path(wanted));
      }
      default -> Here.failed(msg.get("signin.code.wrong"));
    }
  }

  /** Never shown again. */
  public String getCode() {
    return null;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
