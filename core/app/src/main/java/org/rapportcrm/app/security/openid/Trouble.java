package org.rapportcrm.app.security.openid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody could not come in through the provider, as far as a stranger may know. */
public enum Trouble {
  /** It is not set up, or turned off. */
  OFF,
  /** The provider does not answer, or not in JSON. */
  UNREACHABLE,
  /** What the provider says about itself is not usable. */
  DISCOVERY,
  /** The way back does not belong to a way out of this browser, took too long, or was used. */
  OVER,
  /** The provider let nobody through. */
  REFUSED,
  /** The provider did not give a token for the code. */
  CODE,
  /** The token is not what a good provider sends. */
  TOKEN,
  /** The provider tells no mail address. */
  ADDRESS,
  /** The provider does not say that the address is verified. */
  UNVERIFIED,
  /** Nobody here has this address, and new people are not added. */
  UNKNOWN,
  /** The user with this address is tied to somebody else at the provider. */
  TIED,
  /** The user is deactivated. */
  INACTIVE,
  /** Too many tries. */
  WAIT;

  /** The word in an address of the sign-in page. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The message that says it, and what an administrator should look at. */
  public String key() {
    return "openid.trouble." + word();
  }

  /** The one with this word. */
  public static Optional<Trouble> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
