package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.ApiTokens;
import org.rapportcrm.app.user.OwnTokens;
import org.rapportcrm.app.user.OwnTokens.Wish;
import org.rapportcrm.app.web.Msg;

/**
 * {@code /console/tokens}: the person's API tokens; with {@code whose=all}, for administrators,
 * everybody's. A token's secret is shown once, on the answer that made it.
 */
@Named
@RequestScoped
public class TokensPage {

  private static final int SIZE = 50;

  @Inject private Acting acting;
  @Inject private ApiTokens tokens;
  @Inject private OwnTokens own;
  @Inject private Clock clock;
  @Inject private Msg msg;
  @Inject @Param private String cursor;
  @Inject @Param private String whose;

  private String name;
  private String scope = "read";
  private int days = 90;
  private String made;
  private Listing<ApiTokens.Token> listing;

  /** Whether everybody's are shown; administrators alone may. */
  public boolean isAll() {
    return "all".equals(whose) && acting.may("users.manage");
  }

  /** The tokens of this page. */
  public List<ApiTokens.Token> getRows() {
    return listing().items();
  }

  /** Link to the next ones, or {@code null}. */
  public String getNext() {
    String next = listing().nextCursor();
    return next == null ? null : "/console/tokens?whose=all&cursor=" + next;
  }

  /** {@code soon} within two weeks of its end, {@code over} after it, else nothing. */
  public String state(ApiTokens.Token token) {
    Instant now = clock.instant();
    if (token.expiresAt() == null || token.expiresAt().isAfter(now.plus(ApiTokens.SOON))) {
      return "";
    }
    return token.expiresAt().isAfter(now) ? "soon" : "over";
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
    try {
      Instant until = days <= 0 ? null : clock.instant().plus(Duration.ofDays(days));
      made = own.make(new Wish(name, scope, until)).token();
      name = null;
      listing = null;
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Ends the token whose button was pressed. */
  public void revoke() {
    String id = Faces.getRequestParameter("revoke");
    if (id != null && id.matches("\\d{1,18}")) {
      long token = Long.parseLong(id);
      boolean ended =
          isAll() ? tokens.revoke(token) : tokens.revoke(acting.id().orElseThrow(), token);
      if (ended) {
        Here.done(msg.get("profile.tokens.revoked"));
      }
    }
    Here.go("/console/tokens" + (isAll() ? "?whose=all" : ""));
  }

  /** The secret just made, or {@code null}. */
  public String getMade() {
    return made;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
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

  private Listing<ApiTokens.Token> listing() {
    if (listing == null) {
      listing =
          isAll()
              ? tokens.all(cursor, SIZE)
              : Listing.of(tokens.of(acting.id().orElseThrow()), null);
    }
    return listing;
  }
}
