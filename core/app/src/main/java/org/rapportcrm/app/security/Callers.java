package org.rapportcrm.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.app.security.http.ClientAddress;
import org.rapportcrm.app.security.secret.SecretKey;
import org.rapportcrm.app.security.signin.SignInCookie;
import org.rapportcrm.app.security.signin.SignIns;
import org.rapportcrm.app.web.Strangers;

/**
 * Finds out who sends a request: by {@code Authorization} on REST, by the sign-in cookie elsewhere
 * and, for the console's own scripts, on REST too. A request with an {@code Authorization} header
 * is never taken for the browser's user.
 */
@ApplicationScoped
class Callers {

  private static final String BEARER = "bearer ";
  private static final String KEY = "rapport-key ";

  @Inject private ApiTokens tokens;
  @Inject private SignIns signIns;
  @Inject private SecretKey key;

  Identity of(HttpServletRequest request, Route.Kind kind) {
    Identity stranger = stranger(request);
    Identity found =
        switch (kind) {
          case API -> api(request).orElse(stranger);
          case ROOT, LOGIN, SETUP, PAGE -> browser(request).orElse(stranger);
          case FILE, OPEN, PUBLIC, DOOR, NONE -> stranger;
        };
    return found.from(ClientAddress.of(request));
  }

  /** Nobody we know, who reads the language that the request asks for. */
  static Identity stranger(HttpServletRequest request) {
    return Identity.stranger(Strangers.accepted(request).orElse(Locale.ENGLISH));
  }

  /** A program says by Accept-Language what to answer in; a browser's person chose it before. */
  private Optional<Identity> api(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    if (authorization == null) {
      return browser(request);
    }
    String lower = authorization.toLowerCase(Locale.ROOT);
    if (lower.startsWith(BEARER)) {
      return tokens
          .find(authorization.substring(BEARER.length()).strip())
          .map(found -> Strangers.accepted(request).map(found::speaking).orElse(found));
    }
    boolean command =
        lower.startsWith(KEY)
            && ClientAddress.isLoopback(request.getRemoteAddr())
            && request.getHeader("X-Forwarded-For") == null
            && request.getHeader("Forwarded") == null
            && key.isLocalCommandProof(authorization.substring(KEY.length()).strip());
    return command ? Optional.of(Identity.localCommand()) : Optional.empty();
  }

  private Optional<Identity> browser(HttpServletRequest request) {
    return SignInCookie.read(request).flatMap(signIns::find);
  }
}
