package org.rapportcrm.app.security.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * A token that says who somebody is, and whether to believe it (OpenID Connect Core 1.0, section
 * 3.1.3.7). Pure.
 */
final class IdToken {

  /** By how much the provider's clock may differ from ours. */
  static final Duration SKEW = Duration.ofMinutes(2);

  /** Signatures by key pairs alone: one by the client's secret, or none, proves nothing here. */
  static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final int LONGEST = 100_000;

  private final SignedJWT token;

  private IdToken(SignedJWT token) {
    this.token = token;
  }

  /**
   * What the token must say.
   *
   * @param issuer who made it
   * @param client for whom
   * @param nonce for which way out
   */
  record Expected(String issuer, String client, String nonce) {}

  /** Takes it apart; refuses what is not signed by a key pair. */
  static IdToken parse(String text) throws OpenIdException {
    if (text == null || text.length() > LONGEST) {
      throw bad("there is none, or it is too long");
    }
    try {
      SignedJWT token = SignedJWT.parse(text);
      if (!ALGORITHMS.contains(token.getHeader().getAlgorithm())) {
        throw bad("it is signed by " + token.getHeader().getAlgorithm());
      }
      return new IdToken(token);
    } catch (ParseException | IllegalArgumentException e) {
      throw bad("it is not signed: " + e.getMessage());
    }
  }

  JWSHeader header() {
    return token.getHeader();
  }

  /** What it says, when every word of it may be believed. */
  Claims check(JWKSet keys, Expected expected, Instant now) throws OpenIdException {
    JWTClaimsSet said = verified(keys);
    if (!expected.issuer().equals(said.getIssuer())) {
      throw bad("the issuer is " + said.getIssuer());
    }
    audience(said, expected.client());
    times(said, now);
    String nonce = said.getClaim("nonce") instanceof String text ? text : "";
    if (!MessageDigest.isEqual(utf8(nonce), utf8(expected.nonce()))) {
      throw bad("the nonce is another one");
    }
    Claims claims = new Claims(said.getClaims());
    if (claims.subject() == null) {
      throw bad("there is no subject of at most 255 characters");
    }
    return claims;
  }

  private JWTClaimsSet verified(JWKSet keys) throws OpenIdException {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
    // The claims are looked at here, one after the other, so that the log says which was wrong.
    processor.setJWTClaimsSetVerifier(null);
    try {
      return processor.process(token, null);
    } catch (BadJOSEException | JOSEException e) {
      throw bad(e.getMessage());
    }
  }

  private static void audience(JWTClaimsSet said, String client) throws OpenIdException {
    List<String> audience = said.getAudience();
    Object authorized = said.getClaim("azp");
    if (!audience.contains(client)) {
      throw bad("it is for " + audience);
    }
    if (authorized == null ? audience.size() > 1 : !client.equals(authorized)) {
      throw bad("it was made for " + authorized + " out of " + audience);
    }
  }

  private static void times(JWTClaimsSet said, Instant now) throws OpenIdException {
    Date ends = said.getExpirationTime();
    Date made = said.getIssueTime();
    Date begins = said.getNotBeforeTime();
    if (ends == null || !ends.toInstant().plus(SKEW).isAfter(now)) {
      throw bad("it ended at " + (ends == null ? null : ends.toInstant()));
    }
    if (made == null || made.toInstant().minus(SKEW).isAfter(now)) {
      throw bad("it is made at " + (made == null ? null : made.toInstant()));
    }
    if (begins != null && begins.toInstant().minus(SKEW).isAfter(now)) {
      throw bad("it begins at " + begins.toInstant());
    }
  }

  private static OpenIdException bad(String what) {
    return new OpenIdException(Trouble.TOKEN, "token: " + what);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
