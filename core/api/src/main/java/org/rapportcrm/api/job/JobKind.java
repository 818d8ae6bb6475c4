package org.rapportcrm.api.job;

import java.time.Duration;

/**
 * A kind of background work.
 *
 * @param id the plugin's id, a dot and a word, such as {@code loyalty.expire}
 * @param labelKey message key of its name
 * @param every how long after its schedule started one run it starts the next, unless that still
 *     waits, runs or is paused; {@code null} when it runs only on demand
 * @param work the CDI bean that does it
 */
public record JobKind(String id, String labelKey, Duration every, Class<? extends JobWork> work) {}
