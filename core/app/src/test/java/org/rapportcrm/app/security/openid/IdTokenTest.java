package org.rapportcrm.app.security.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdTokenTest {

  private static final Instant NOW = Instant.parse("2026-05-17T12:00:00Z");
  private static final String ISSUER = "https://id.example.org";
  private static final IdToken.Expected EXPECTED =
      new IdToken.Expected(ISSUER, "rapport", "the nonce");
  private static final RSAKey KEY = ProviderOfTests.key("k");
  private static final JWKSet KEYS = new JWKSet(KEY.toPublicJWK());

  private static JWTClaimsSet.Builder good() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience("rapport")
        .subject("s")
        .issueTime(Date.from(NOW))
        .expirationTime(Date.from(NOW.plusSeconds(300)))
        .claim("nonce", "the nonce");
  }

  private static String sign(JWSHeader header, JWSSigner signer, JWTClaimsSet.Builder said) {
    try {
      SignedJWT jwt = new SignedJWT(header, said.build());
      jwt.sign(signer);
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWTClaimsSet.Builder said) throws JOSEException {
    return sign(
        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), new RSASSASigner(KEY), said);
  }

  private static Claims check(String token) throws OpenIdException {
    return IdToken.parse(token).check(KEYS, EXPECTED, NOW);
  }

  private static void refused(String token, String why) {
    assertThatThrownBy(() -> check(token))
        .isInstanceOfSatisfying(
            OpenIdException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.TOKEN))
        .hasMessageContaining(why);
  }

  @Test
  void aGoodTokenIsBelieved() throws Exception {
    assertThat(check(signed(good())).subject()).isEqualTo("s");
    assertThat(check(signed(good().audience(List.of("x", "rapport")).claim("azp", "rapport"))))
        .isNotNull();
    ECKey curve = new ECKeyGenerator(Curve.P_256).keyID("e").generate();
    String token =
        sign(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("e").build(),
            new ECDSASigner(curve),
            good());
    assertThat(IdToken.parse(token).check(new JWKSet(curve.toPublicJWK()), EXPECTED, NOW).subject())
        .isEqualTo("s");
  }

  @Test
  void nothingButASignatureByTheProvidersKeyCounts() throws Exception {
    refused(new PlainJWT(good().build()).serialize(), "not signed");
    refused(null, "none");
    refused("", "not signed");
    refused("a.b.c", "not signed");
    String withSecret =
        sign(
            new JWSHeader(JWSAlgorithm.HS256),
            new MACSigner("a client's secret of enough characters"),
            good());
    refused(withSecret, "HS256");
    String withPublicKey =
        sign(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k").build(),
            new MACSigner(KEY.toRSAPublicKey().getEncoded()),
            good());
    refused(withPublicKey, "HS256");
    String another =
        sign(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
            new RSASSASigner(ProviderOfTests.SECOND),
            good());
    refused(another, "signature");
    String unknown =
        sign(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("second").build(),
            new RSASSASigner(ProviderOfTests.SECOND),
            good());
    refused(unknown, "no matching key");
    String own =
        sign(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("second")
                .jwk(ProviderOfTests.SECOND.toPublicJWK())
                .build(),
            new RSASSASigner(ProviderOfTests.SECOND),
            good());
    refused(own, "no matching key");
    String token = signed(good());
    String[] parts = token.split("\\.");
    String[] others = signed(good().subject("admin")).split("\\.");
    refused(parts[0] + "." + others[1] + "." + parts[2], "signature");
  }

  @Test
  void aTokenForAnotherPurposeIsNone() throws Exception {
    String access =
        sign(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("k")
                .type(new JOSEObjectType("at+jwt"))
                .build(),
            new RSASSASigner(KEY),
            good());
    refused(access, "at+jwt");
  }

  @Test
  void everyWordOfItIsLookedAt() throws Exception {
    refused(signed(good().issuer("https://evil.example.org")), "issuer");
    refused(signed(good().issuer(ISSUER + "/")), "issuer");
    refused(signed(good().audience("another")), "for [another]");
    refused(signed(good().audience(List.of())), "for []");
    refused(signed(good().audience(List.of("rapport", "another"))), "made for null");
    refused(signed(good().claim("azp", "another")), "made for another");
    refused(signed(good().claim("nonce", "another")), "nonce");
    refused(signed(good().claim("nonce", null)), "nonce");
    refused(signed(good().subject(null)), "subject");
    refused(signed(good().subject("s".repeat(256))), "subject");
  }

  @Test
  void clocksMayDifferByTwoMinutesAndNoMore() throws Exception {
    Date within = Date.from(NOW.minus(Duration.ofSeconds(110)));
    Date beyond = Date.from(NOW.minus(Duration.ofSeconds(120)));
    assertThat(check(signed(good().expirationTime(within)))).isNotNull();
    refused(signed(good().expirationTime(beyond)), "ended");
    refused(signed(good().expirationTime(null)), "ended");
    Date ahead = Date.from(NOW.plus(Duration.ofSeconds(110)));
    Date farAhead = Date.from(NOW.plus(Duration.ofSeconds(130)));
    assertThat(check(signed(good().issueTime(ahead).notBeforeTime(ahead)))).isNotNull();
    refused(signed(good().issueTime(farAhead)), "made at");
    refused(signed(good().issueTime(null)), "made at");
    refused(signed(good().notBeforeTime(farAhead)), "begins");
  }
}
