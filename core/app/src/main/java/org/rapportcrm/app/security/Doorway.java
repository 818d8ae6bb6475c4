package org.rapportcrm.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.rapportcrm.app.audit.Audit;

/** Where browsers come in and go out: the sign-in page and the menu's "Sign out" call it. */
@ApplicationScoped
public class Doorway {

  @Inject private SignIn signIn;
  @Inject private SignIns signIns;
  @Inject private SecondStep step;
  @Inject private Acting acting;
  @Inject private Audit audit;

  /**
   * Tries to sign the browser in. When it went well the cookie is set and the old session is gone;
   * redirect to {@link LocalPath#orHome} then.
   */
  public SignIn.Outcome enter(
      String email, String password, HttpServletRequest request, HttpServletResponse response) {
    SignIn.Result result =
        signIn.enter(email, password, request.getRemoteAddr(), request.getHeader("User-Agent"));
    return follow(result, request, response);
  }

  /** The code that follows the password; the outcomes are those of {@link #enter}. */
  public SignIn.Outcome enterCode(
      String code, HttpServletRequest request, HttpServletResponse response) {
    SignIn.Result result =
        step.enter(
            SignInCookie.STEP.read(request).orElse(null),
            code,
            request.getRemoteAddr(),
            request.getHeader("User-Agent"));
    return follow(result, request, response);
  }

  /** Whether this browser has shown a right password and may send a code. */
  public boolean isCodeAsked(HttpServletRequest request) {
    return SignInCookie.STEP.read(request).filter(step::isOpen).isPresent();
  }

  /** Signs this browser in as a user who just proved who they are: at set-up. */
  public void welcome(long user, HttpServletRequest request, HttpServletResponse response) {
    String secret =
        signIns.open(user, request.getRemoteAddr(), request.getHeader("User-Agent"), false);
    newSession(request);
    SignInCookie.write(request, response, secret);
  }

  private static SignIn.Outcome follow(
      SignIn.Result result, HttpServletRequest request, HttpServletResponse response) {
    if (result.outcome() == SignIn.Outcome.WELCOME) {
      newSession(request);
      SignInCookie.STEP.remove(request, response);
      SignInCookie.write(request, response, result.secret());
    } else if (result.outcome() == SignIn.Outcome.CODE) {
      SignInCookie.STEP.write(request, response, result.secret(), SecondStep.LIFE);
    }
    return result.outcome();
  }

  /** Signs this browser out. Redirect to {@code /login} then. */
  public void leave(HttpServletRequest request, HttpServletResponse response) {
    Identity identity = acting.identity();
    if (identity.signIn() != null) {
      signIns.close(identity.signIn());
      audit.record("signIn.closed", "user " + identity.userId(), null);
    }
    SignInCookie.remove(request, response);
    newSession(request);
  }

  /** Nothing that stood in the session before may be there after: neither its id nor its values. */
  private static void newSession(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
