package org.rapportcrm.app.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.ApiTokens;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.Scope;

/**
 * API tokens that people make for themselves: in the browser, or with a token that reaches all they
 * may. A token that reaches less makes none: a leaked one gets nobody further.
 */
@ApplicationScoped
public class OwnTokens {

  @Inject private ApiTokens tokens;
  @Inject private Acting acting;
  @Inject private Refusals refusals;
  @Inject private Clock clock;

  /** A token that is wanted. */
  @Doc("An API token to make.")
  public record Wish(
      @Required @Doc("What it is for; at most 120 characters.") String name,
      @OneOf(Scope.class) @Doc("read, write or admin; read without one.") String scope,
      @Doc("When it ends; without one it holds until it is revoked.") Instant expiresAt) {}

  /** A token that was made. */
  @Doc("An API token; this is the only time it is shown.")
  public record Made(String token, String name, String scope, Instant expiresAt) {}

  /** Makes a token for the person who asks. */
  @Transactional
  public Made make(Wish wish) {
    List<Flaw> flaws = new ArrayList<>();
    String name = Input.required("name", wish.name(), 120).or(flaws);
    String word = wish.scope() == null ? Scope.READ.word() : wish.scope();
    Scope scope = Scope.of(word).orElse(null);
    Identity who = acting.identity();
    if (scope == null) {
      flaws.add(Flaw.of("scope", "security.token.scope", word));
    } else if (who.scope() != null && who.scope() != Scope.ADMIN) {
      flaws.add(Flaw.of("scope", "security.token.wider", who.scope().word()));
    }
    Instant until = wish.expiresAt();
    if (until != null && !until.isAfter(clock.instant())) {
      flaws.add(Flaw.of("expiresAt", "security.token.past"));
    }
    refusals.unlessEmpty(flaws);
    long user = who.user().orElseThrow(() -> refusals.bad("user", "security.token.nobody"));
    String secret = tokens.make(user, name.strip(), scope, until);
    return new Made(secret, name.strip(), scope.word(), until);
  }
}
