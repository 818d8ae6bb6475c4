/**
 * Sends what is queued, each message exactly once or visibly unknown.
 *
 * <p>{@link org.rapportcrm.app.delivery.engine.Engine} and all it uses is plain Java over a data
 * source, so that tests can start it in a process of its own and kill it. What is guaranteed, and
 * why, is in {@code docs/delivery.md}.
 */
package org.rapportcrm.app.delivery.engine;
