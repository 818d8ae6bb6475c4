package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.http.LocalPath;
import org.rapportcrm.app.security.passkey.Challenges;
import org.rapportcrm.app.security.passkey.PasskeySignIn;
import org.rapportcrm.app.security.passkey.Passkeys;
import org.rapportcrm.app.security.passkey.Place;
import org.rapportcrm.app.security.signin.Doorway;
import org.rapportcrm.app.security.signin.SignIn.Outcome;
import org.rapportcrm.app.web.Msg;

/**
 * Shows a passkey: on the sign-in page instead of a password, and on {@code /console/second-factor}
 * where a role asks for more than the password that was shown.
 */
@Named
@RequestScoped
public class PasskeyDoor {

  /** The field of a form in which a device's answer comes. */
  static final String ANSWER = "passkey-answer";

  @Inject private PasskeySignIn passkeys;
  @Inject private Passkeys own;
  @Inject private Doorway doorway;
  @Inject private Acting acting;
  @Inject private Msg msg;

  /** Where passkeys belong, as browsers name it; {@code null} where there can be none. */
  public String getOrigin() {
    return Place.here().map(Place::origin).orElse(null);
  }

  /** What the device is asked on the sign-in page. */
  public String getQuestion() {
    return passkeys.question(Place.here().orElseThrow(), Challenges.ENTER.open(Faces.getRequest()));
  }

  /** Signs in whoever's passkey was shown. */
  public void enter() {
    HttpServletRequest request = Faces.getRequest();
    String wanted = request.getParameter("next");
    Outcome outcome =
        doorway.follow(
            passkeys.enter(answer(Challenges.ENTER, request)), request, Faces.getResponse());
    switch (outcome) {
      case WELCOME -> Here.go(LocalPath.orHome(wanted));
      case ELSEWHERE -> Here.failed(msg.get("openid.elsewhere"));
      default -> failed(outcome);
    }
  }

  /** Whether a person who showed a password alone has a passkey to show too. */
  public boolean isConfirming() {
    return own.isAskedFirst(acting.identity());
  }

  /** What the device is asked then; {@code null} where none of theirs opens here. */
  public String getConfirmation() {
    return Place.here()
        .flatMap(
            place ->
                passkeys.question(
                    place, Challenges.CONFIRM.open(Faces.getRequest()), acting.id().orElseThrow()))
        .orElse(null);
  }

  /** Lets in who showed it. */
  public void confirm() {
    Identity who = acting.identity();
    Outcome outcome =
        passkeys.confirm(
            who.userId(), who.signIn(), answer(Challenges.CONFIRM, Faces.getRequest()));
    if (outcome == Outcome.WELCOME) {
      Here.go(LocalPath.HOME);
    } else {
      failed(outcome);
    }
  }

  private void failed(Outcome outcome) {
    switch (outcome) {
      case OVER -> Here.failed(msg.get("passkeys.over"));
      case WAIT -> Here.failed(msg.get("signin.wait"));
      default -> Here.failed(msg.get("passkeys.wrong"));
    }
  }

  private static PasskeySignIn.Answer answer(Challenges challenge, HttpServletRequest request) {
    return new PasskeySignIn.Answer(
        request.getParameter(ANSWER),
        Place.here().orElseThrow(),
        challenge.take(request).orElse(null),
        request.getRemoteAddr(),
        request.getHeader("User-Agent"));
  }
}
