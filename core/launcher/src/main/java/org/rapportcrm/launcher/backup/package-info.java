/**
 * Everything of an installation in one file, and back: the rows of all tables as text, so that a
 * backup of H2 can be restored into PostgreSQL and the other way round, the plugins and themes of
 * the home, and its key.
 */
package org.rapportcrm.launcher.backup;
