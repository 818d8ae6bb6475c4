package org.rapportcrm.app.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.rapportcrm.app.security.http.HostCookie;

/** The cookie that keeps a browser signed in, and the one between password and code. */
public final class SignInCookie {

  /** Between password and code. */
  static final HostCookie STEP = new HostCookie("rapport_step");

  private static final HostCookie SIGN_IN = new HostCookie("rapport_sign_in");

  private SignInCookie() {}

  /** The secret in it, if the browser sends one. */
  public static Optional<String> read(HttpServletRequest request) {
    return SIGN_IN.read(request);
  }

  static void write(HttpServletRequest request, HttpServletResponse response, String secret) {
    SIGN_IN.write(request, response, secret, SignIns.LIFE);
  }

  static void remove(HttpServletRequest request, HttpServletResponse response) {
    SIGN_IN.remove(request, response);
  }
}
