package org.rapportcrm.app.security.openid;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a provider says about itself (OpenID Connect Discovery 1.0). Pure.
 *
 * @param issuer as it stands in the tokens
 * @param userinfo where more about a person is told; {@code null} for nowhere
 * @param endSession where a browser is signed out; {@code null} for nowhere
 * @param authMethods how clients may prove who they are
 * @param challenges the ways of PKCE it names; empty when it names none
 * @param algorithms by which it signs tokens
 */
record Provider(
    String issuer,
    String authorization,
    String token,
    String keys,
    String userinfo,
    String endSession,
    List<String> authMethods,
    List<String> challenges,
    List<String> algorithms) {

  private static final String WELL_KNOWN = "/.well-known/openid-configuration";

  /** Where a provider tells about itself. */
  static String document(String issuer) {
    return plain(issuer) + WELL_KNOWN;
  }

  /** Reads the document; refuses one of another provider, or whose addresses are not safe. */
  static Provider read(String issuer, Map<String, Object> document) throws OpenIdException {
    String said = text(document, "issuer");
    if (said == null || !plain(said).equals(plain(issuer))) {
      throw broken("the issuer is " + said + " instead of " + issuer);
    }
    Provider provider =
        new Provider(
            said,
            needed(document, "authorization_endpoint"),
            needed(document, "token_endpoint"),
            needed(document, "jwks_uri"),
            wished(document, "userinfo_endpoint"),
            wished(document, "end_session_endpoint"),
            list(document, "token_endpoint_auth_methods_supported"),
            list(document, "code_challenge_methods_supported"),
            list(document, "id_token_signing_alg_values_supported"));
    List<String> types = list(document, "response_types_supported");
    if (!types.isEmpty() && !types.contains("code")) {
      throw broken("it does not offer the flow with a code");
    }
    return provider;
  }

  /** Whether the client's secret goes into the body, because the provider takes it nowhere else. */
  boolean isSecretPosted() {
    return authMethods.contains("client_secret_post")
        && !authMethods.contains("client_secret_basic");
  }

  /**
   * Whether tokens may travel to this address: by https, or without leaving this machine.
   *
   * @param address any text
   */
  static boolean isSafe(String address) {
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
      boolean here =
          host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
      return uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null
          && (scheme.equals("https") || scheme.equals("http") && here);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String needed(Map<String, Object> document, String name) throws OpenIdException {
    String address = wished(document, name);
    if (address == null) {
      throw broken(name + " is missing");
    }
    return address;
  }

  private static String wished(Map<String, Object> document, String name) throws OpenIdException {
    String address = text(document, name);
    if (address != null && !isSafe(address)) {
      throw broken(name + " is no address with https: " + address);
    }
    return address;
  }

  private static OpenIdException broken(String what) {
    return new OpenIdException(Trouble.DISCOVERY, "discovery: " + what);
  }

  private static String text(Map<String, Object> document, String name) {
    return document.get(name) instanceof String text ? text : null;
  }

  private static List<String> list(Map<String, Object> document, String name) {
    return document.get(name) instanceof Collection<?> all
        ? all.stream().filter(Objects::nonNull).map(String::valueOf).toList()
        : List.of();
  }

  private static String plain(String issuer) {
    return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
  }
}
