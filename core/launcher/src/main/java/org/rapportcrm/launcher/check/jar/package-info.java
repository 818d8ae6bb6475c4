/** A jar opened with limits, and what is asked of it as an archive. */
package org.rapportcrm.launcher.check.jar;
