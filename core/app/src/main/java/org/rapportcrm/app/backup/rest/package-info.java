/** Backups, for the command on the same machine. */
package org.rapportcrm.app.backup.rest;
