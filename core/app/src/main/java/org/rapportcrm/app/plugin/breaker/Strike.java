package org.rapportcrm.app.plugin.breaker;

import java.time.Instant;

/**
 * One thing that went wrong with what a plugin contributes.
 *
 * @param at when
 * @param where the contribution, such as the name of its class
 * @param what what went wrong, in one sentence
 */
public record Strike(Instant at, String where, String what) {}
