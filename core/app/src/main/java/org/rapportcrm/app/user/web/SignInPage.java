package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.factor.SecondFactors;
import org.rapportcrm.app.user.UserAccess;
import org.rapportcrm.app.user.Users;
import org.rapportcrm.app.web.Msg;

/** {@code /console/sign-in}: a person's password, second factor and signed-in browsers. */
@Named
@RequestScoped
public class SignInPage {

  private static final String HERE = "/console/sign-in";

  @Inject private Acting acting;
  @Inject private Users users;
  @Inject private UserAccess access;
  @Inject private SecondFactors factors;
  @Inject private Devices devices;
  @Inject private Msg msg;

  private String current;
  private String password;

  /** Changes the password; other browsers are signed out. */
  public void changePassword() {
    try {
      users.changePassword(userId(), acting.identity().signIn(), current, password);
      Here.done(msg.get("profile.passwordChanged"));
      Here.go(HERE);
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Whether an authenticator app is set up. */
  public boolean isSecondFactor() {
    return factors.isOn(userId());
  }

  /** How many recovery codes are left. */
  public long getCodesLeft() {
    return factors.codesLeft(userId());
  }

  /** Browsers that are signed in, the last used first. */
  public List<Devices.Row> getBrowsers() {
    return devices.rows(userId());
  }

  /** Signs the browser out whose button was pressed. */
  public void close() {
    String id = Faces.getRequestParameter("close");
    if (id != null && id.matches("\\d{1,18}") && access.end(userId(), Long.parseLong(id))) {
      Here.done(msg.get("profile.closed"));
    }
    Here.go(HERE);
  }

  /** Signs all other browsers out. */
  public void closeOthers() {
    access.endOthers(userId(), acting.identity().signIn());
    Here.done(msg.get("profile.othersClosed"));
    Here.go(HERE);
  }

  /** Never shown. */
  public String getCurrent() {
    return null;
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  /** Never shown. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  private long userId() {
    return acting.id().orElseThrow();
  }
}
