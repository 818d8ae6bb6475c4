package org.rapportcrm.surveys.answer;

import java.time.Instant;
import java.util.List;

/**
 * A response to be written.
 *
 * @param invitationId whose answer it is, or {@code null}
 * @param contactId who answered, or {@code null} where nobody knows
 * @param key names the row of a file, or {@code null}
 * @param given the checked answers
 */
public record NewResponse(
    Long invitationId, Long contactId, String key, Instant at, List<Given> given) {}
