/** The set of plugins as a file, at the command line. */
package org.rapportcrm.launcher.set;
