package org.rapportcrm.app.security.openid;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What providers say about themselves, and their keys, remembered for an hour. A token under a key
 * that is not among them makes the keys be asked for again, so that a provider may change them at
 * any time; at most every half minute, so that forged tokens cannot make us ask.
 */
@ApplicationScoped
class Providers {

  private static final Duration LIFE = Duration.ofHours(1);
  private static final Duration REST = Duration.ofSeconds(30);

  private record Known<T>(T value, Instant at) {}

  private final Map<String, Known<Provider>> documents = new ConcurrentHashMap<>();
  private final Map<String, Known<JWKSet>> keys = new ConcurrentHashMap<>();
  private Clock clock;

  /** For the container. */
  protected Providers() {}

  @Inject
  Providers(Clock clock) {
    this.clock = clock;
  }

  /** The provider with this address. */
  Provider find(String issuer) throws OpenIdException {
    Known<Provider> known = documents.get(issuer);
    if (known == null || isOlder(known.at(), LIFE)) {
      known = new Known<>(ask(issuer), clock.instant());
      if (documents.size() > 10) {
        documents.clear();
      }
      documents.put(issuer, known);
    }
    return known.value();
  }

  /** The same, asked anew. */
  Provider findAgain(String issuer) throws OpenIdException {
    documents.remove(issuer);
    return find(issuer);
  }

  /** The provider's keys, the one of this header among them if the provider has it. */
  JWKSet keys(Provider provider, JWSHeader header) throws OpenIdException {
    Known<JWKSet> known = keys.get(provider.keys());
    boolean missing =
        known != null
            && new JWKSelector(JWKMatcher.forJWSHeader(header)).select(known.value()).isEmpty();
    if (known == null || isOlder(known.at(), LIFE) || missing && isOlder(known.at(), REST)) {
      known = new Known<>(keysOf(provider), clock.instant());
      if (keys.size() > 10) {
        keys.clear();
      }
      keys.put(provider.keys(), known);
    }
    return known.value();
  }

  /** The keys as they are now. */
  static JWKSet keysOf(Provider provider) throws OpenIdException {
    ProviderCalls.Answer answer = ProviderCalls.get(provider.keys(), null);
    try {
      if (answer.isGood()) {
        return JWKSet.parse(JSONObjectUtils.toJSONString(answer.json()));
      }
    } catch (ParseException e) {
      throw new OpenIdException(Trouble.DISCOVERY, "keys: " + e.getMessage());
    }
    throw new OpenIdException(Trouble.UNREACHABLE, "keys: status " + answer.status());
  }

  private static Provider ask(String issuer) throws OpenIdException {
    ProviderCalls.Answer answer = ProviderCalls.get(Provider.document(issuer), null);
    if (!answer.isGood()) {
      throw new OpenIdException(
          Trouble.UNREACHABLE, Provider.document(issuer) + ": status " + answer.status());
    }
    return Provider.read(issuer, answer.json());
  }

  private boolean isOlder(Instant at, Duration age) {
    return at.plus(age).isBefore(clock.instant());
  }
}
