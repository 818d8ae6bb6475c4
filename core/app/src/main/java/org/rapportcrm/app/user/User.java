package org.rapportcrm.app.user;

import java.time.Instant;
import java.util.SortedSet;
import org.rapportcrm.api.rest.Doc;

/**
 * Somebody who works with Rapport.
 *
 * @param roles out of {@link org.rapportcrm.api.security.Roles}
 * @param active whether they may sign in
 * @param language BCP 47 tag
 * @param zone name of the time zone
 * @param lastSeen when a browser of theirs was last used; {@code null} when none is signed in
 */
@Doc("Somebody who works with Rapport.")
public record User(
    long id,
    String email,
    String name,
    SortedSet<String> roles,
    @Doc("Whether they may sign in.") boolean active,
    @Doc("Language tag such as fa.") String language,
    @Doc("Time zone such as Asia/Tehran.") String zone,
    Instant createdAt,
    @Doc("When a browser of theirs was last used; null when none is signed in.") Instant lastSeen,
    @Doc("Counts the changes.") long version) {}
