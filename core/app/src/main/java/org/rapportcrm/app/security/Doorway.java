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
    if (result.outcome() == SignIn.Outcome.WELCOME) {
      newSession(request);
      SignInCookie.write(request, response, result.secret());
    }
    return result.outcome();
  }

  /** Signs this browser in as a user who just proved who they are: at set-up. */
  public void welcome(long user, HttpServletRequest request, HttpServletResponse response) {
    String secret = signIns.open(user, request.getRemoteAddr(), request.getHeader("User-Agent"));
    newSession(request);
    SignInCookie.write(request, response, secret);
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
