package org.rapportcrm.app.security.openid;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.rapportcrm.api.settings.Settings;

/** Asks the provider what it offers, and says what is good and what is not. */
@ApplicationScoped
public class OpenIdCheck {

  private OpenIdSettings settings;
  private Providers providers;

  /** For the container. */
  protected OpenIdCheck() {}

  @Inject
  OpenIdCheck(Settings settings, Providers providers) {
    this.settings = new OpenIdSettings(settings);
    this.providers = providers;
  }

  /**
   * Something that was found.
   *
   * @param key the message, with one argument
   * @param good whether it is as it should be
   */
  public record Finding(String key, boolean good, String value) {}

  /** What was found, the first that fails being the last. */
  public List<Finding> run() {
    List<Finding> found = new ArrayList<>();
    try {
      if (settings.issuer().isEmpty() || settings.client().isEmpty()) {
        return List.of(new Finding("openid.check.missing", false, ""));
      }
      Provider provider = providers.findAgain(settings.issuer());
      found.add(new Finding("openid.check.issuer", true, provider.issuer()));
      found.add(new Finding("openid.check.out", true, provider.authorization()));
      keys(provider, found);
      boolean pkce = provider.challenges().isEmpty() || provider.challenges().contains("S256");
      found.add(new Finding("openid.check.pkce", pkce, String.join(", ", provider.challenges())));
      secret(provider, found);
      boolean leaves = provider.endSession() != null;
      found.add(
          new Finding(
              leaves ? "openid.check.leaves" : "openid.check.stays", true, provider.endSession()));
    } catch (OpenIdException e) {
      found.add(new Finding("openid.check.failed", false, e.getMessage()));
    }
    return found;
  }

  private static void keys(Provider provider, List<Finding> found) throws OpenIdException {
    JWKSet keys = Providers.keysOf(provider);
    List<String> kinds =
        keys.getKeys().stream().map(JWK::getKeyType).map(Object::toString).distinct().toList();
    found.add(
        new Finding(
            "openid.check.keys",
            !kinds.isEmpty(),
            keys.getKeys().size() + " (" + String.join(", ", kinds) + ")"));
    TreeSet<String> names = new TreeSet<>();
    IdToken.ALGORITHMS.forEach(algorithm -> names.add(algorithm.getName()));
    boolean common =
        provider.algorithms().isEmpty() || !Collections.disjoint(names, provider.algorithms());
    found.add(
        new Finding("openid.check.algorithms", common, String.join(", ", provider.algorithms())));
  }

  private void secret(Provider provider, List<Finding> found) {
    boolean there = settings.secret().isPresent();
    List<String> ways = provider.authMethods();
    boolean fits =
        ways.isEmpty()
            || (there
                ? ways.contains("client_secret_basic") || ways.contains("client_secret_post")
                : ways.contains("none"));
    found.add(
        new Finding(
            there ? "openid.check.secret" : "openid.check.noSecret",
            fits,
            String.join(", ", ways)));
  }
}
