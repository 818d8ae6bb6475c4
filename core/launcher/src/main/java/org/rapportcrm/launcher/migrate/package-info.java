/**
 * Brings the tables of the core and of each plugin to the version of their jars, and back when the
 * set they belong to does not work. Reads the files out of the jars; no class of them is loaded.
 */
package org.rapportcrm.launcher.migrate;
