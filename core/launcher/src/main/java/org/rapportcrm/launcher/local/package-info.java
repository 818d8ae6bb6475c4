/** Calls to the Rapport that runs on this machine. */
package org.rapportcrm.launcher.local;
