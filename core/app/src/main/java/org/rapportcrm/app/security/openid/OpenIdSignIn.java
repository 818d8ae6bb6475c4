package org.rapportcrm.app.security.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.security.openid.OpenIdLinks.Person;
import org.rapportcrm.app.security.openid.ProviderCalls.Answer;
import org.rapportcrm.app.security.signin.SignIn;
import org.rapportcrm.app.security.signin.SignInThrottle;
import org.rapportcrm.app.security.signin.Way;

/** The way to the provider and back: the flow with a code, with PKCE, state and nonce. */
@ApplicationScoped
public class OpenIdSignIn {

  private static final int LONGEST_HINT = 8_000;

  private OpenIdSettings settings;
  private Providers providers;
  private OpenIdSteps steps;
  private OpenIdPeople people;
  private SignInThrottle throttle;
  private SignIn signIn;
  private Farewell farewell;
  private Transactions transactions;
  private Clock clock;

  /** For the container. */
  protected OpenIdSignIn() {}

  @Inject
  OpenIdSignIn(
      Settings settings,
      Providers providers,
      OpenIdSteps steps,
      OpenIdPeople people,
      SignInThrottle throttle,
      SignIn signIn,
      Farewell farewell,
      Transactions transactions,
      Clock clock) {
    this.settings = new OpenIdSettings(settings);
    this.providers = providers;
    this.steps = steps;
    this.people = people;
    this.throttle = throttle;
    this.signIn = signIn;
    this.farewell = farewell;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Somebody at the door.
   *
   * @param browser the secret in the browser's cookie; {@code null} where there is none
   * @param site where people reach this installation, without a slash at the end
   * @param address the network address
   */
  record Visitor(String browser, String site, String address, String userAgent) {
    String redirect() {
      return site + OpenIdServlet.BACK;
    }
  }

  /** How it went, and where the person wanted to go. */
  record Result(SignIn.Result signIn, String next) {}

  /** Where the browser is sent. */
  String begin(Visitor visitor, String next, String language) throws OpenIdException {
    Provider provider = provider();
    String state =
        steps
            .open(visitor.browser(), visitor.address(), next)
            .orElseThrow(() -> new OpenIdException(Trouble.WAIT, "too many ways out"));
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", settings.client());
    query.put("redirect_uri", visitor.redirect());
    query.put("scope", "openid email profile");
    query.put("state", state);
    query.put("nonce", steps.nonce(state));
    query.put("code_challenge", OpenIdSteps.challenge(steps.verifier(state)));
    query.put("code_challenge_method", "S256");
    query.put("ui_locales", language);
    String address = provider.authorization();
    return address + (address.contains("?") ? "&" : "?") + ProviderCalls.encoded(query);
  }

  /**
   * The browser came back.
   *
   * @param sent the parameters of its request
   */
  Result back(Visitor visitor, Map<String, String> sent) throws OpenIdException {
    OpenIdSteps.Back back =
        steps
            .take(sent.get("state"), visitor.browser())
            .orElseThrow(() -> new OpenIdException(Trouble.OVER, "the state is not open"));
    long counted = throttle.count("openid from " + visitor.address(), visitor.address());
    if (counted == 0) {
      throw new OpenIdException(Trouble.WAIT, "too many failures");
    }
    SignIn.Result result = enter(visitor, sent);
    throttle.right(counted);
    return new Result(result, back.next());
  }

  private SignIn.Result enter(Visitor visitor, Map<String, String> sent) throws OpenIdException {
    Provider provider = provider();
    String from = sent.get("iss");
    if (from != null && !from.equals(provider.issuer())) {
      throw new OpenIdException(Trouble.TOKEN, "the answer comes from " + from + " (RFC 9207)");
    }
    if (sent.get("error") != null || sent.get("code") == null) {
      throw new OpenIdException(
          Trouble.REFUSED,
          "the provider says " + sent.get("error") + ": " + sent.get("error_description"));
    }
    Map<String, Object> tokens = tokens(provider, visitor, sent);
    IdToken token = IdToken.parse(tokens.get("id_token") instanceof String text ? text : null);
    IdToken.Expected expected =
        new IdToken.Expected(provider.issuer(), settings.client(), steps.nonce(sent.get("state")));
    Claims claims =
        more(
            provider,
            token.check(providers.keys(provider, token.header()), expected, clock.instant()),
            tokens.get("access_token"));
    Person person = person(provider.issuer(), claims);
    Way way =
        new Way(
            Way.OPENID,
            settings.isStrong() || claims.isStrong(),
            farewell.hint((String) tokens.get("id_token"), LONGEST_HINT));
    return signIn.proven(person.id(), person.name(), way, visitor.address(), visitor.userAgent());
  }

  /** All that is changed about a person, or nothing. */
  private Person person(String issuer, Claims claims) throws OpenIdException {
    try {
      return transactions.computeInNew(
          () -> {
            try {
              return people.find(issuer, claims);
            } catch (OpenIdException e) {
              throw new Refused(e);
            }
          });
    } catch (Refused e) {
      throw e.why;
    }
  }

  private Map<String, Object> tokens(Provider provider, Visitor visitor, Map<String, String> sent)
      throws OpenIdException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", sent.get("code"));
    form.put("redirect_uri", visitor.redirect());
    form.put("client_id", settings.client());
    form.put("code_verifier", steps.verifier(sent.get("state")));
    Optional<String> secret = settings.secret();
    String authorization = null;
    if (secret.isPresent() && provider.isSecretPosted()) {
      form.put("client_secret", secret.get());
    } else if (secret.isPresent()) {
      authorization = basic(settings.client(), secret.get());
    }
    Answer answer = ProviderCalls.post(provider.token(), authorization, form);
    if (!answer.isGood()) {
      throw new OpenIdException(
          Trouble.CODE,
          "no token: status "
              + answer.status()
              + ", "
              + answer.json().get("error")
              + ", "
              + answer.json().get("error_description"));
    }
    return answer.json();
  }

  /** Some providers tell the address, or groups, only when they are asked about the person. */
  private Claims more(Provider provider, Claims claims, Object access) throws OpenIdException {
    boolean enough =
        claims.has(settings.emailClaim())
            && claims.has(settings.groupsClaim())
            && (!settings.isVerifiedAsked() || claims.has("email_verified"));
    if (enough || provider.userinfo() == null || !(access instanceof String bearer)) {
      return claims;
    }
    Answer answer = ProviderCalls.get(provider.userinfo(), "Bearer " + bearer);
    return answer.isGood() && claims.subject().equals(answer.json().get("sub"))
        ? claims.and(answer.json())
        : claims;
  }

  private Provider provider() throws OpenIdException {
    if (!settings.isOn()) {
      throw new OpenIdException(Trouble.OFF, "it is not set up");
    }
    return providers.find(settings.issuer());
  }

  private static String basic(String client, String secret) {
    String both = ProviderCalls.encoded(client) + ":" + ProviderCalls.encoded(secret);
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  /** Carries the reason out of the transaction, which it ends. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final OpenIdException why;

    Refused(OpenIdException why) {
      super(why);
      this.why = why;
    }
  }
}
