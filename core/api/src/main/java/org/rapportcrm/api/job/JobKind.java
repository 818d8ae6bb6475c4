package org.rapportcrm.api.job;

import java.time.Duration;

/**
 * A kind of background work.
 *
 * @param id the plugin's id, a dot and a word, such as {@code loyalty.expire}
 * @param labelKey message key of its name
 * @param every how long after the end of one run the next begins by itself; {@code null} when it
 *     runs only on demand
 * @param work the CDI bean that does it
 */
public record JobKind(String id, String labelKey, Duration every, Class<? extends JobWork> work) {}
