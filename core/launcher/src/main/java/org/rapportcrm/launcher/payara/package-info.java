/** Payara Micro: its settings, the database pool, the log, deployments. */
package org.rapportcrm.launcher.payara;
