package org.rapportcrm.app.security.passkey;

import java.time.Instant;
import org.rapportcrm.api.rest.Doc;

/** A passkey, as its owner and administrators see it. */
@Doc("A passkey of a user.")
public record Passkey(
    long id,
    @Doc("What its owner calls it.") String name,
    Instant createdAt,
    @Doc("Null before the first time.") Instant lastUsed,
    @Doc("Whether the person's other devices have it too.") boolean synced,
    @Doc("The host it was made for; it opens nowhere else.") String place,
    @Doc("When its counter went backwards, which says that there may be a copy; null for never.")
        Instant warnedAt) {}
