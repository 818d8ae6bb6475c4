package org.rapportcrm.app.security.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A small provider on this machine, as careful about codes and PKCE as a good one. */
final class ProviderOfTests implements AutoCloseable {

  static final String CLIENT = "rapport";
  static final String SECRET = "a secret: with +signs";

  private static final RSAKey FIRST = key("first");
  static final RSAKey SECOND = key("second");

  private final HttpServer server;
  private final Clock clock;
  private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

  RSAKey key = FIRST;
  JWKSet published = new JWKSet(FIRST.toPublicJWK());
  UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
  UnaryOperator<String> token = UnaryOperator.identity();
  String userinfo = "{}";
  String issuer;
  int keyRequests;
  private int codes;

  ProviderOfTests(Clock clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/.well-known/openid-configuration", e -> answer(e, 200, document()));
    server.createContext("/keys", this::keys);
    server.createContext("/token", this::token);
    server.createContext("/me", e -> answer(e, 200, userinfo));
    server.start();
  }

  static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private String document() {
    return """
        {"issuer":"%1$s","authorization_endpoint":"%2$s/enter","token_endpoint":"%2$s/token",
         "jwks_uri":"%2$s/keys","userinfo_endpoint":"%2$s/me","end_session_endpoint":"%2$s/bye",
         "response_types_supported":["code"]}"""
        .formatted(issuer, address());
  }

  /** The person enters a password there; what the browser brings back. */
  Map<String, String> allow(String address) {
    Map<String, String> query = form(URI.create(address).getRawQuery());
    String code = "code-" + ++codes;
    asked.put(code, query);
    Map<String, String> back = new HashMap<>();
    back.put("code", code);
    back.put("state", query.get("state"));
    return back;
  }

  private void keys(HttpExchange exchange) throws IOException {
    keyRequests++;
    answer(exchange, 200, published.toString());
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> query = asked.remove(form.get("code"));
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (CLIENT + ":" + ProviderCalls.encoded(SECRET))
                        .getBytes(StandardCharsets.UTF_8));
    if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, "{\"error\":\"invalid_client\"}");
    } else if (query == null
        || !OpenIdSteps.challenge(form.get("code_verifier")).equals(query.get("code_challenge"))
        || !form.get("redirect_uri").equals(query.get("redirect_uri"))) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
    } else {
      String idToken = token.apply(sign(claims.apply(claims(query.get("nonce"))).build()));
      answer(exchange, 200, "{\"access_token\":\"a\",\"id_token\":\"" + idToken + "\"}");
    }
  }

  JWTClaimsSet.Builder claims(String nonce) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(CLIENT)
        .subject("subject-1")
        .issueTime(Date.from(clock.instant()))
        .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(5))))
        .claim("nonce", nonce)
        .claim("email", "SARA@example.org")
        .claim("email_verified", true);
  }

  String sign(JWTClaimsSet said) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), said);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(String text) {
    Map<String, String> form = new HashMap<>();
    for (String pair : text.split("&")) {
      String[] both = pair.split("=", 2);
      form.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
