package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.factor.QrPicture;
import org.rapportcrm.app.security.factor.SecondFactors;
import org.rapportcrm.app.security.factor.SecondFactors.Proof;
import org.rapportcrm.app.security.passkey.Passkeys;
import org.rapportcrm.app.security.signin.SignIns;
import org.rapportcrm.app.user.Users;
import org.rapportcrm.app.web.Msg;

/**
 * {@code /console/second-factor}: sets an authenticator app up, makes new recovery codes, takes it
 * away. Whoever's role asks for one sees this page alone until it is done.
 */
@Named
@RequestScoped
public class SecondFactorPage {

  @Inject private Acting acting;
  @Inject private SecondFactors factors;
  @Inject private Passkeys passkeys;
  @Inject private SignIns signIns;
  @Inject private Users users;
  @Inject private Settings settings;
  @Inject private Msg msg;

  private String code;
  private String secret;
  private List<String> codes;

  /** Whether an app is set up already. */
  public boolean isOn() {
    return factors.isOn(userId());
  }

  /** Whether the person may nothing else before. */
  public boolean isForced() {
    return acting.identity().half();
  }

  /** The secret as it is typed into an app by hand: in groups of four. */
  public String getSecret() {
    return secret().replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** The picture for the app's camera. */
  public QrPicture.Picture getPicture() {
    String site = settings.get("core", "site.name").orElse("Rapport");
    String account = users.get(userId()).email();
    return QrPicture.of(
        "otpauth://totp/"
            + url(site)
            + ":"
            + url(account)
            + "?secret="
            + secret()
            + "&issuer="
            + url(site));
  }

  /** Whether an app may be set up now. */
  public boolean isSettingUp() {
    return codes == null && !isOn() && !passkeys.isAskedFirst(acting.identity());
  }

  /** Turns the app on, and shows the recovery codes once. */
  public void confirm() {
    if (passkeys.isAskedFirst(acting.identity())) {
      Here.failed(msg.get("passkeys.first"));
      return;
    }
    Optional<List<String>> made = factors.confirm(userId(), code);
    if (made.isEmpty()) {
      Here.failed(msg.get("factor.wrong"));
      return;
    }
    codes = made.get();
    Long signIn = acting.identity().signIn();
    if (signIn != null) {
      signIns.strengthen(signIn);
    }
    signIns.closeAll(userId(), signIn);
  }

  /** Makes a new set of recovery codes; a code of now says that the phone is at hand. */
  public void renew() {
    if (isProven()) {
      codes = factors.newCodes(userId());
    }
  }

  /** Takes the app away. */
  public void remove() {
    if (isProven()) {
      factors.remove(userId(), "removed");
      Here.done(msg.get("factor.removed"));
      Here.go("/console/sign-in");
    }
  }

  private boolean isProven() {
    Proof proof = factors.check(userId(), code, Faces.getRemoteAddr());
    switch (proof) {
      case WAIT -> Here.failed(msg.get("signin.wait"));
      case WRONG -> Here.failed(msg.get("factor.wrong"));
      default -> {
        return true;
      }
    }
    return false;
  }

  /** The recovery codes just made, else {@code null}. */
  public List<String> getCodes() {
    return codes;
  }

  /** How many recovery codes are left. */
  public long getCodesLeft() {
    return factors.codesLeft(userId());
  }

  /** Never shown. */
  public String getCode() {
    return null;
  }

  public void setCode(String code) {
    this.code = code;
  }

  private String secret() {
    if (secret == null) {
      secret = factors.begin(userId());
    }
    return secret;
  }

  private long userId() {
    return acting.id().orElseThrow();
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
