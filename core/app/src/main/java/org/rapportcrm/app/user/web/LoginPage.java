package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.security.http.LocalPath;
import org.rapportcrm.app.security.openid.OpenIdSettings;
import org.rapportcrm.app.security.openid.Trouble;
import org.rapportcrm.app.security.signin.Doorway;
import org.rapportcrm.app.security.signin.SignIn;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Url;

/** {@code /login}: an address, a password, and on to the page that was asked for. */
@Named
@RequestScoped
public class LoginPage {

  @Inject private Doorway doorway;
  @Inject private Settings settings;
  @Inject private Msg msg;

  private static final String REMEMBERED = LoginPage.class.getName() + ".email";

  private String email;
  private String password;

  /** The sign-in page, and from there to where one wanted. */
  static String path(String wanted) {
    return Url.of("/login").with("next", wanted).toString();
  }

  /** The next sign-in page of this browser has the address filled in; no other page tells it. */
  static void remember(String address) {
    Faces.setFlashAttribute(REMEMBERED, address);
  }

  /** The text of the button that leads to the provider; {@code null} where none is set up. */
  public String getProvider() {
    OpenIdSettings openId = new OpenIdSettings(settings);
    if (!openId.isOn()) {
      return null;
    }
    return openId.button().isEmpty() ? msg.get("openid.enter") : openId.button();
  }

  /** The way out to the provider, and from there to where one wanted. */
  public String getProviderPath() {
    return Url.of("/login-with").with("next", Faces.getRequestParameter("next")).toString();
  }

  /** This page with address and password. */
  public String getPasswordPath() {
    return Url.of("/login")
        .with("next", Faces.getRequestParameter("next"))
        .with("password", "")
        .toString();
  }

  /** Whether address and password are asked for: not of everybody, if all come by the provider. */
  public boolean isPasswordShown() {
    return !new OpenIdSettings(settings).isOnly()
        || Faces.isPostback()
        || Faces.getRequestParameter("password") != null;
  }

  /** What went wrong at the provider, in words; {@code null} for nothing. */
  public String getTrouble() {
    return Trouble.of(String.valueOf(Faces.getRequestParameter("trouble")))
        .map(trouble -> msg.get(trouble.key()))
        .orElse(null);
  }

  /** The address. */
  public String getEmail() {
    return email == null ? Faces.getFlashAttribute(REMEMBERED) : email;
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
      case ELSEWHERE -> Here.failed(msg.get("openid.elsewhere"));
      case WAIT -> Here.failed(msg.get("signin.wait"));
    }
  }
}
