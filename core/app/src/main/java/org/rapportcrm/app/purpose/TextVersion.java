package org.rapportcrm.app.purpose;

import java.time.Instant;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.rest.Doc;

/**
 * One version of a text, and where it came from.
 *
 * @param author name of whoever wrote it; {@code null} for what Rapport brought
 */
@Doc("One version of the words by which people are asked.")
public record TextVersion(Wording text, Instant at, String author) {}
