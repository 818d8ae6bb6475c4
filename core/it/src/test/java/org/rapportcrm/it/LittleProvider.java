package org.rapportcrm.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A provider of OpenID Connect on this machine, for the browser: whoever comes is the person of the
 * test. What a provider may do wrong is tested in the application's own tests.
 */
final class LittleProvider implements AutoCloseable {

  private final HttpServer server;
  private final KeyPair keys;
  private volatile String nonce;
  private volatile String email = "nobody@example.org";

  LittleProvider() throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", e -> answer(e, document()));
    server.createContext("/keys", e -> answer(e, keySet()));
    server.createContext("/enter", this::enter);
    server.createContext("/token", e -> answer(e, "{\"id_token\":\"" + token() + "\"}"));
    server.createContext("/bye", this::bye);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on this is who comes. */
  void person(String address) {
    email = address;
  }

  private String document() {
    return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/enter","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/bye",
         "token_endpoint_auth_methods_supported":["none","client_secret_basic"],
         "code_challenge_methods_supported":["S256"],
         "id_token_signing_alg_values_supported":["RS256"]}"""
        .formatted(issuer());
  }

  private String keySet() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"k\",\"n\":\"%s\",\"e\":\"%s\"}]}"
        .formatted(number(key.getModulus()), number(key.getPublicExponent()));
  }

  private void enter(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange);
    nonce = query.get("nonce");
    redirect(exchange, query.get("redirect_uri") + "?code=c&state=" + query.get("state"));
  }

  private void bye(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange);
    boolean known = query.getOrDefault("id_token_hint", "").startsWith("ey");
    redirect(exchange, query.get("post_logout_redirect_uri") + (known ? "?bye=yes" : ""));
  }

  private String token() {
    long now = Instant.now().getEpochSecond();
    String said =
        ("{\"iss\":\"%s\",\"aud\":\"rapport\",\"sub\":\"%s\",\"iat\":%d,\"exp\":%d,\"nonce\":\"%s\","
                + "\"email\":\"%s\",\"email_verified\":true}")
            .formatted(issuer(), email, now, now + 60, nonce, email);
    String signed = text("{\"alg\":\"RS256\",\"kid\":\"k\"}") + "." + text(said);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + text(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
      String[] both = pair.split("=", 2);
      query.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int skip = bytes[0] == 0 ? 1 : 0;
    return text(Arrays.copyOfRange(bytes, skip, bytes.length));
  }

  private static String text(String plain) {
    return text(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
