/** Writes the exploded web application out of the jars that were chosen. */
package org.rapportcrm.launcher.compose;
