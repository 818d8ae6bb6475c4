/**
 * All that a plugin compiles against. {@link org.rapportcrm.api.RapportPlugin} is where to begin:
 * it lists what a plugin can add.
 */
package org.rapportcrm.api;
