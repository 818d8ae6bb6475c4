/**
 * Connections to the database. To H2 one transaction writes at a time, so that a kill leaves each
 * of them done or not done.
 */
package org.rapportcrm.launcher.jdbc;
