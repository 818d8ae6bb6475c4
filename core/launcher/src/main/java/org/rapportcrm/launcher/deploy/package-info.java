/** Puts a set of plugins in the place of the one that runs, and finds one that works. */
package org.rapportcrm.launcher.deploy;
