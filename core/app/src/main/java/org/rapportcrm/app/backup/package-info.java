/**
 * Backups that are taken in the console: files in the home, restored for a trial before they count.
 */
package org.rapportcrm.app.backup;
