package org.rapportcrm.app.security.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Base64;
import java.util.Optional;
import org.rapportcrm.app.security.secret.RandomToken;

/**
 * What devices have to sign: random bytes in the session of the browser that asks. One stands until
 * it is answered, so that several tabs may show it; it is taken once, by whatever answer comes
 * first.
 */
public enum Challenges {
  /** To sign in. */
  ENTER,
  /** To make a passkey. */
  MAKE,
  /** To show one more thing than a password. */
  CONFIRM;

  private static final String PREFIX = Challenges.class.getName() + ".";

  /** The one that stands, in Base64 for URLs; a new one where there is none. */
  public String open(HttpServletRequest request) {
    HttpSession session = request.getSession(true);
    synchronized (Challenges.class) {
      Object standing = session.getAttribute(PREFIX + name());
      if (standing instanceof String text) {
        return text;
      }
      String made = RandomToken.make("");
      session.setAttribute(PREFIX + name(), made);
      return made;
    }
  }

  /** Takes it; of two answers at the same moment one gets it. */
  public Optional<byte[]> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    synchronized (Challenges.class) {
      Object standing = session.getAttribute(PREFIX + name());
      session.removeAttribute(PREFIX + name());
      return Optional.ofNullable((String) standing).map(Base64.getUrlDecoder()::decode);
    }
  }
}
