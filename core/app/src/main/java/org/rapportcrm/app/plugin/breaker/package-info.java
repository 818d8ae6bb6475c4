/**
 * What the contributions of each plugin cost and how often they fail, and the breaker that pauses a
 * plugin which keeps failing.
 */
package org.rapportcrm.app.plugin.breaker;
