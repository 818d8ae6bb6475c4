package org.rapportcrm.app.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.http.LocalPath;
import org.rapportcrm.app.security.http.SiteAddress;
import org.rapportcrm.app.security.openid.Farewell;

/** Where browsers come in and go out: the sign-in page and the menu's "Sign out" call it. */
@ApplicationScoped
public class Doorway {

  private static final String FAREWELL = Doorway.class.getName() + ".farewell";

  @Inject private SignIn signIn;
  @Inject private SignIns signIns;
  @Inject private SecondStep step;
  @Inject private Farewell farewell;
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
        signIns.open(
            user, request.getRemoteAddr(), request.getHeader("User-Agent"), Way.password());
    newSession(request);
    SignInCookie.write(request, response, secret);
  }

  /** Sets the browser's cookies by what came of a sign-in, and throws its old session away. */
  public SignIn.Outcome follow(
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

  /**
   * Signs this browser out.
   *
   * @return where to redirect it to
   */
  public String leave(HttpServletRequest request, HttpServletResponse response) {
    Identity identity = acting.identity();
    Optional<String> there = Optional.empty();
    if (identity.signIn() != null) {
      there =
          signIns
              .way(identity.signIn())
              .flatMap(way -> farewell.address(way, SiteAddress.current()));
      signIns.close(identity.signIn());
      audit.record("signIn.closed", "user " + identity.userId(), null);
    }
    SignInCookie.remove(request, response);
    newSession(request);
    there.ifPresent(address -> request.getSession(true).setAttribute(FAREWELL, address));
    return there.isPresent() ? "/login-out" : "/login";
  }

  /** Where this browser is signed out at the provider, once; empty for nowhere. */
  public Optional<String> farewell(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    Object address = session.getAttribute(FAREWELL);
    session.removeAttribute(FAREWELL);
    return Optional.ofNullable(address).map(String.class::cast);
  }

  /** Nothing that stood in the session before may be there after: neither its id nor its values. */
  private static void newSession(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
