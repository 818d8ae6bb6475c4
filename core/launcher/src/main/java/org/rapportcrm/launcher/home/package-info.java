/** The home folder: its lock, version, secret key, and what worked last. */
package org.rapportcrm.launcher.home;
