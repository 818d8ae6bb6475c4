package org.rapportcrm.app.user.rest;

import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.app.security.ApiTokens;
import org.rapportcrm.app.security.Scope;

/** An API token without its secret. */
@Doc("An API token; its secret was shown once, when it was made.")
public record Token(
    long id,
    @Doc("What it is for; perhaps empty.") String name,
    @Doc("Whose it is: the user's id.") long user,
    @OneOf(Scope.class) @Doc("read, write or admin.") String scope,
    Instant createdAt,
    @Doc("Null for one that holds until it is revoked.") Instant expiresAt,
    @Doc("To the minute; null when it was never used.") Instant lastUsed) {

  static Token of(ApiTokens.Token token) {
    return new Token(
        token.id(),
        token.name(),
        token.user(),
        token.scope(),
        token.createdAt(),
        token.expiresAt(),
        token.lastUsed());
  }
}
