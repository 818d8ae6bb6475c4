/**
 * Whether the program lives, is ready, and how its plugins are, for load balancers and the
 * launcher; the first question after a start lets background work begin.
 */
package org.rapportcrm.app.health;
