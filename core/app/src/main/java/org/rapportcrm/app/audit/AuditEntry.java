package org.rapportcrm.app.audit;

import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Doc;

/**
 * One line of the audit log.
 *
 * @param record what it was done to, such as {@code user 50}; may be {@code null}
 * @param address network address it came from; {@code null} for the program's own doing
 */
@Doc("One line of the audit log.")
public record AuditEntry(
    long id,
    @Doc("When, UTC.") Instant at,
    @Doc("The user's name and address, or the job's name.") String who,
    @Doc("What was done, such as user.added.") String what,
    @Doc("What it was done to, such as user 50.") String record,
    @Doc("More about it.") String detail,
    @Doc("The fields that changed, before and after; personal values are masked.")
        List<Changes.Field> changes,
    @Doc("The network address it came from.") String address) {}
