package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.ApiTokens;
import org.rapportcrm.app.security.Scope;
import org.rapportcrm.app.web.Msg;

/**
 * The API tokens on the profile page. A token's secret is shown once, on the answer that made it.
 */
@Named
@RequestScoped
public class TokensPanel {

  @Inject private Acting acting;
  @Inject private ApiTokens tokens;
  @Inject private Clock clock;
  @Inject private Msg msg;

  private String scope = "read";
  private int days = 90;
  private String made;

  /** The person's tokens. */
  public List<ApiTokens.Token> getTokens() {
    return tokens.of(acting.id().orElseThrow());
  }

  /** The scopes to choose from. */
  public List<String> getScopes() {
    return List.of("read", "write", "admin");
  }

  /** How many days a token may hold; 0 for until it is revoked. */
  public List<Integer> getLives() {
    return List.of(30, 90, 365, 0);
  }

  /** Makes a token and shows its secret. */
  public void make() {
    made =
        tokens.make(
            acting.id().orElseThrow(),
            Scope.of(scope).orElse(Scope.READ),
            days <= 0 ? null : clock.instant().plus(Duration.ofDays(days)));
  }

  /** Ends the token whose button was pressed. */
  public void revoke() {
    String id = Faces.getRequestParameter("revoke");
    if (id != null && id.matches("\\d{1,18}")) {
      tokens.revoke(acting.id().orElseThrow(), Long.parseLong(id));
      Here.done(msg.get("profile.tokens.revoked"));
    }
    Here.go("/console/profile#tokens");
  }

  /** The secret just made, or {@code null}. */
  public String getMade() {
    return made;
  }

  public String getScope() {
    return scope;
  }

  public void setScope(String scope) {
    this.scope = scope;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }
}
