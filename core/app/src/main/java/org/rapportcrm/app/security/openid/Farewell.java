package org.rapportcrm.app.security.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.security.secret.SecretBox;
import org.rapportcrm.app.security.secret.SecretKey;
import org.rapportcrm.app.security.signin.Way;

/** Signing out at the provider as well (OpenID Connect RP-Initiated Logout 1.0). */
@ApplicationScoped
public class Farewell {

  private static final Logger LOG = System.getLogger(Farewell.class.getName());
  private static final String PURPOSE = "openid-hint";

  private OpenIdSettings settings;
  private Providers providers;
  private SecretBox box;

  /** For the container. */
  protected Farewell() {}

  @Inject
  Farewell(Settings settings, Providers providers, SecretKey key) {
    this.settings = new OpenIdSettings(settings);
    this.providers = providers;
    this.box = new SecretBox(key);
  }

  /** The token as it is kept until sign-out; {@code null} when it is longer than that. */
  String hint(String token, int longest) {
    return settings.isLeavingThere() && token.length() <= longest
        ? box.seal(PURPOSE, settings.client(), token)
        : null;
  }

  /**
   * Where the browser goes to be signed out at the provider; empty when it was signed in otherwise,
   * or the provider does not offer it.
   *
   * @param site where people reach this installation
   */
  public Optional<String> address(Way way, String site) {
    if (!way.how().equals(Way.OPENID) || !settings.isOn() || !settings.isLeavingThere()) {
      return Optional.empty();
    }
    try {
      String there = providers.find(settings.issuer()).endSession();
      return Optional.ofNullable(there).map(address -> withQuery(address, way, site));
    } catch (OpenIdException e) {
      LOG.log(Level.WARNING, "Signed out here but not at the provider: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  private String withQuery(String address, Way way, String site) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", settings.client());
    query.put("post_logout_redirect_uri", site + "/login");
    Optional.ofNullable(way.hint())
        .flatMap(hint -> box.open(PURPOSE, settings.client(), hint))
        .ifPresent(token -> query.put("id_token_hint", token));
    return address + (address.contains("?") ? "&" : "?") + ProviderCalls.encoded(query);
  }
}
