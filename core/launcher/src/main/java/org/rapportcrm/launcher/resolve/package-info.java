/**
 * Decides which of the plugins found fit together and in which order, and why the others do not.
 */
package org.rapportcrm.launcher.resolve;
